"""Graph `speaker` (v2Pro, v2ProPlus): who speaks in a clip, by ERes2NetV2 of the 3D-Speaker project (24 wide, scale 4).

Of the network upstream takes the mean over time before its last layer: 2048 channels of 10 bands, 20,480 numbers.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from .weights import Weights

#: The network's own ReLU ends here.
CEILING = 20.0
#: Of the first block of each layer.
STRIDES = (1, 2, 2, 2)


def _conv2d(weights: Weights, stride: int = 1) -> nn.Conv2d:
    weight = weights.tensor("weight", None, None, None, None)
    out, into, kernel, _ = weight.shape
    bias = weights.tensor("bias", out) if weights.has("bias") else None
    layer = nn.Conv2d(into, out, kernel, stride, kernel // 2, bias=bias is not None)
    layer.weight = nn.Parameter(weight, requires_grad=False)
    if bias is not None:
        layer.bias = nn.Parameter(bias, requires_grad=False)
    return layer


def _batch_norm(weights: Weights) -> nn.BatchNorm2d:
    scale = weights.tensor("weight", None)
    layer = nn.BatchNorm2d(scale.shape[0])
    layer.weight = nn.Parameter(scale, requires_grad=False)
    layer.bias = nn.Parameter(weights.tensor("bias", *scale.shape), requires_grad=False)
    layer.running_mean = weights.tensor("running_mean", *scale.shape)
    layer.running_var = weights.tensor("running_var", *scale.shape)
    return layer.eval()


class Fusion(nn.Module):
    """Two maps become one; a small network tells for each point how much of either."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        own = weights.under("local_att")
        self.narrow, self.norm1 = _conv2d(own.under(0)), _batch_norm(own.under(1))
        self.widen, self.norm2 = _conv2d(own.under(3)), _batch_norm(own.under(4))

    def forward(self, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        hidden = F.silu(self.norm1(self.narrow(torch.cat([x, y], dim=1))))
        share = self.norm2(self.widen(hidden)).tanh()
        return x * (1 + share) + y * (1 - share)


class Block(nn.Module):
    """Channels in groups; each group's convolution also sees what the group before became."""

    def __init__(self, weights: Weights, stride: int) -> None:
        super().__init__()
        self.first, self.norm1 = _conv2d(weights.under("conv1"), stride), _batch_norm(weights.under("bn1"))
        count = weights.under("convs").count()
        self.convolve = nn.ModuleList(_conv2d(weights.under("convs", number)) for number in range(count))
        self.norms = nn.ModuleList(_batch_norm(weights.under("bns", number)) for number in range(count))
        fusions = weights.under("fuse_models")
        self.fuse = nn.ModuleList(Fusion(fusions.under(number)) for number in range(fusions.count()))
        self.last, self.norm3 = _conv2d(weights.under("conv3")), _batch_norm(weights.under("bn3"))
        self.past = nn.ModuleList()
        if weights.has("shortcut.0.weight"):
            around = weights.under("shortcut")
            self.past = nn.ModuleList([_conv2d(around.under(0), stride), _batch_norm(around.under(1))])

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        groups = self.norm1(self.first(x)).clamp(0, CEILING).chunk(len(self.convolve), dim=1)
        made: list[torch.Tensor] = []
        for number, (convolve, norm) in enumerate(zip(self.convolve, self.norms)):
            group = groups[number]
            if number > 0:
                group = self.fuse[number - 1](made[-1], group) if len(self.fuse) > 0 else made[-1] + group
            made.append(norm(convolve(group)).clamp(0, CEILING))
        past = x
        for layer in self.past:
            past = layer(past)
        return (self.norm3(self.last(torch.cat(made, dim=1))) + past).clamp(0, CEILING)


class SpeakerGraph(nn.Module):
    """`audio_feature` [frames,80] (log mel bands as Kaldi makes them) to `sv_emb` [1,20480]."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.first, self.norm = _conv2d(weights.under("conv1")), _batch_norm(weights.under("bn1"))
        self.layers = nn.ModuleList(self._layer(weights.under(f"layer{index + 1}"), index) for index in range(4))
        self.down, self.fuse = _conv2d(weights.under("layer3_ds"), 2), Fusion(weights.under("fuse34"))

    @staticmethod
    def _layer(weights: Weights, index: int) -> nn.Sequential:
        blocks = range(weights.count())
        return nn.Sequential(*(Block(weights.under(block), STRIDES[index] if block == 0 else 1) for block in blocks))

    def forward(self, audio_feature: torch.Tensor) -> torch.Tensor:
        x = F.relu(self.norm(self.first(audio_feature.transpose(0, 1).unsqueeze(0).unsqueeze(0))))
        third = self.layers[2](self.layers[1](self.layers[0](x)))
        fused = self.fuse(self.layers[3](third), self.down(third))
        return fused.flatten(1, 2).mean(-1)
