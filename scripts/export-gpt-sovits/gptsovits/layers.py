"""Layers of PyTorch, filled with weights that lie below a key."""

from __future__ import annotations

from typing import Optional

import torch
from torch import nn

from .weights import Weights


def _filled(layer: nn.Module, weight: torch.Tensor, bias: Optional[torch.Tensor]) -> None:
    layer.weight = nn.Parameter(weight.contiguous(), requires_grad=False)
    if bias is not None:
        layer.bias = nn.Parameter(bias, requires_grad=False)


def normed_weight(weights: Weights, axis: int = 0) -> torch.Tensor:
    """`weight`, or what weight normalisation makes of `weight_g` and `weight_v`: v, every slice of `axis` as long as g."""
    if weights.has("weight"):
        return weights.tensor("weight")
    # Newer PyTorch calls them otherwise.
    newer = weights.has("parametrizations.weight.original0")
    names = ("parametrizations.weight.original0", "parametrizations.weight.original1") if newer else ("weight_g", "weight_v")
    length, direction = (weights.tensor(name) for name in names)
    others = [other for other in range(direction.dim()) if other != axis]
    return direction * (length / direction.norm(dim=others, keepdim=True))


def _bias(weights: Weights) -> Optional[torch.Tensor]:
    return weights.tensor("bias") if weights.has("bias") else None


def linear(weights: Weights) -> nn.Linear:
    weight, bias = weights.tensor("weight", None, None), _bias(weights)
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    _filled(layer, weight, bias)
    return layer


def conv1d(weights: Weights, *, stride: int = 1, dilation: int = 1, padding: Optional[int] = None) -> nn.Conv1d:
    """`padding` keeps the length unless it is given."""
    weight, bias = normed_weight(weights), _bias(weights)
    out, into, kernel = weight.shape
    around = (kernel - 1) * dilation // 2 if padding is None else padding
    layer = nn.Conv1d(into, out, kernel, stride, around, dilation, bias=bias is not None)
    _filled(layer, weight, bias)
    return layer


def upsampling(weights: Weights, rate: int) -> nn.ConvTranspose1d:
    """A transposed convolution that makes every frame `rate` frames."""
    weight, bias = normed_weight(weights), _bias(weights)
    into, out, kernel = weight.shape
    layer = nn.ConvTranspose1d(into, out, kernel, rate, (kernel - rate) // 2, bias=bias is not None)
    _filled(layer, weight, bias)
    return layer


def embedding(weights: Weights) -> nn.Embedding:
    return nn.Embedding.from_pretrained(weights.tensor("weight", None, None), freeze=True)


def layer_norm(weights: Weights, eps: float = 1e-5) -> nn.LayerNorm:
    """Also under the names that are met elsewhere: `gamma` and `beta`."""
    names = ("weight", "bias") if weights.has("weight") else ("gamma", "beta")
    scale, shift = (weights.tensor(name, None) for name in names)
    layer = nn.LayerNorm(scale.shape[0], eps)
    _filled(layer, scale, shift)
    return layer


class ChannelNorm(nn.Module):
    """Layer normalisation over axis 1 of [B,C,T]."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.norm = layer_norm(weights)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.norm(x.transpose(1, 2)).transpose(1, 2)
