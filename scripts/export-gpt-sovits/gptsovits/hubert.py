"""Graph `hubert`: chinese-hubert-base (a HuBERT of the base size) hears the reference clip.

Keys are those of the Hugging Face model; settings that its `config.json` holds are read from there.
"""

from __future__ import annotations

import math
from typing import Any, Mapping, Sequence

import torch
from torch import nn
from torch.nn import functional as F

from .errors import ExportError
from .layers import conv1d, layer_norm, linear, normed_weight
from .weights import Weights


#: Settings of the base size, which Hugging Face's files may leave out.
STRIDES = (5, 2, 2, 2, 2, 2, 2)
GROUPS, HEADS = 16, 12


class Listener(nn.Module):
    """The convolutions from samples to frames, 320 samples each; the first is normalised over time."""

    def __init__(self, weights: Weights, strides: Sequence[int]) -> None:
        super().__init__()
        parts = [weights.under("conv_layers", number) for number in range(len(strides))]
        self.layers = nn.ModuleList(
            conv1d(part.under("conv"), stride=stride, padding=0) for part, stride in zip(parts, strides)
        )
        scale = parts[0].tensor("layer_norm.weight", None)
        self.norm = nn.GroupNorm(scale.shape[0], scale.shape[0])
        self.norm.weight = nn.Parameter(scale, requires_grad=False)
        self.norm.bias = nn.Parameter(parts[0].tensor("layer_norm.bias", None), requires_grad=False)

    def forward(self, samples: torch.Tensor) -> torch.Tensor:
        """[1,N] to [1,512,S]."""
        x = samples.unsqueeze(1)
        for number, layer in enumerate(self.layers):
            x = layer(x)
            x = F.gelu(self.norm(x) if number == 0 else x)
        return x


class Places(nn.Module):
    """Positions by a wide, grouped convolution over the frames themselves."""

    def __init__(self, weights: Weights, groups: int) -> None:
        super().__init__()
        weight = normed_weight(weights, axis=2)
        self.kernel = weight.shape[2]
        self.conv = nn.Conv1d(weight.shape[0], weight.shape[0], self.kernel, padding=self.kernel // 2, groups=groups)
        self.conv.weight = nn.Parameter(weight.contiguous(), requires_grad=False)
        self.conv.bias = nn.Parameter(weights.tensor("bias", None), requires_grad=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        places = self.conv(x.transpose(1, 2))
        # A kernel of even length makes one frame too many.
        kept = places[:, :, :-1] if self.kernel % 2 == 0 else places
        return F.gelu(kept).transpose(1, 2)


class HubertLayer(nn.Module):
    def __init__(self, weights: Weights, heads: int) -> None:
        super().__init__()
        attention = weights.under("attention")
        self.query, self.key = linear(attention.under("q_proj")), linear(attention.under("k_proj"))
        self.value, self.out = linear(attention.under("v_proj")), linear(attention.under("out_proj"))
        self.up = linear(weights.under("feed_forward", "intermediate_dense"))
        self.down = linear(weights.under("feed_forward", "output_dense"))
        self.norm1, self.norm2 = layer_norm(weights.under("layer_norm")), layer_norm(weights.under("final_layer_norm"))
        self.heads, self.width = heads, self.query.out_features

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        width = self.width
        query, key, value = (
            layer(x).reshape(1, -1, self.heads, width // self.heads).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        shares = (query @ key.transpose(2, 3) / math.sqrt(width // self.heads)).softmax(-1)
        x = self.norm1(x + self.out((shares @ value).transpose(1, 2).reshape(1, -1, width)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class HubertGraph(nn.Module):
    """`ref_audio_16k` [1,samples] to `ssl_content` [1,768,S]."""

    def __init__(self, weights: Weights, config: Mapping[str, Any]) -> None:
        super().__init__()
        if config.get("feat_extract_norm", "group") != "group" or config.get("do_stable_layer_norm", False):
            raise ExportError(
                f"{weights.source} is a HuBERT of the large kind.", "Take chinese-hubert-base, which voices are made with."
            )
        self.listen = Listener(weights.under("feature_extractor"), config.get("conv_stride", STRIDES))
        projection = weights.under("feature_projection")
        self.norm, self.project = layer_norm(projection.under("layer_norm")), linear(projection.under("projection"))
        encoder = weights.under("encoder")
        self.places = Places(encoder.under("pos_conv_embed", "conv"), config.get("num_conv_pos_embedding_groups", GROUPS))
        self.first_norm = layer_norm(encoder.under("layer_norm"))
        layers, heads = encoder.under("layers"), config.get("num_attention_heads", HEADS)
        self.layers = nn.ModuleList(HubertLayer(layers.under(number), heads) for number in range(layers.count()))

    def forward(self, ref_audio_16k: torch.Tensor) -> torch.Tensor:
        x = self.project(self.norm(self.listen(ref_audio_16k).transpose(1, 2)))
        x = self.first_norm(x + self.places(x))
        for layer in self.layers:
            x = layer(x)
        return x.transpose(1, 2)
