"""HiFi-GAN (version 1): the latent becomes samples."""

from __future__ import annotations

from typing import Sequence

import torch
from torch import nn
from torch.nn import functional as F

from .errors import ExportError
from .layers import conv1d, upsampling
from .weights import Weights

SLOPE = 0.1
#: HiFi-GAN leaves PyTorch's own slope before its last convolution.
LAST_SLOPE = 0.01


class ResidualBlock(nn.Module):
    """Pairs of convolutions, the first of each ever wider apart."""

    def __init__(self, weights: Weights, dilations: Sequence[int]) -> None:
        super().__init__()
        self.wide = nn.ModuleList(
            conv1d(weights.under("convs1", number), dilation=dilation) for number, dilation in enumerate(dilations)
        )
        self.near = nn.ModuleList(conv1d(weights.under("convs2", number)) for number in range(len(dilations)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for wide, near in zip(self.wide, self.near):
            x = x + near(F.leaky_relu(wide(F.leaky_relu(x, SLOPE)), SLOPE))
        return x


class Generator(nn.Module):
    """Upstream's `dec`: upsampling by `rates`, and after each the mean of several residual blocks."""

    def __init__(self, weights: Weights, rates: Sequence[int], dilations: Sequence[Sequence[int]]) -> None:
        super().__init__()
        count = weights.under("ups").count()
        if count != len(rates):
            raise ExportError(
                f"{weights.source} has {count} upsampling layers and settings for {len(rates)}.",
                "Take a file whose settings were stored with its weights.",
            )
        self.first, self.last = conv1d(weights.under("conv_pre")), conv1d(weights.under("conv_post"))
        self.condition = conv1d(weights.under("cond"))
        self.up = nn.ModuleList(upsampling(weights.under("ups", number), rate) for number, rate in enumerate(rates))
        each = len(dilations)
        self.blocks = nn.ModuleList(
            nn.ModuleList(
                ResidualBlock(weights.under("resblocks", number * each + kind), spread)
                for kind, spread in enumerate(dilations)
            )
            for number in range(count)
        )

    def forward(self, latent: torch.Tensor, timbre: torch.Tensor) -> torch.Tensor:
        """[B,192,F] and [B,G,1] to [B,1,F*hop]."""
        x = self.first(latent) + self.condition(timbre)
        for up, blocks in zip(self.up, self.blocks):
            x = up(F.leaky_relu(x, SLOPE))
            x = torch.stack([block(x) for block in blocks]).mean(0)
        return self.last(F.leaky_relu(x, LAST_SLOPE)).tanh()
