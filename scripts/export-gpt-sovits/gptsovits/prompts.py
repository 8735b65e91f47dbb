"""Graph `prompts`: what HuBERT hears of the reference clip becomes codes."""

from __future__ import annotations

import torch
from torch import nn

from .layers import conv1d
from .weights import Weights


def codebook_of(weights: Weights) -> torch.Tensor:
    """The 1024 vectors that codes stand for, [1024,768]. `weights`: the whole SoVITS file."""
    return weights.tensor("quantizer.vq.layers.0._codebook.embed", 1024, None)


class PromptGraph(nn.Module):
    """`ssl_content` [1,768,S] to `prompt_codes` int64 [1,N]: the nearest code for every two frames."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        # 25 codes a second; a kernel of 1 would make 50, which no released model does.
        weights.tensor("ssl_proj.weight", None, None, 2)
        self.pairs = conv1d(weights.under("ssl_proj"), stride=2, padding=0)
        self.codebook = nn.Parameter(codebook_of(weights), requires_grad=False)

    def forward(self, ssl_content: torch.Tensor) -> torch.Tensor:
        frames = self.pairs(ssl_content).transpose(1, 2)
        # Of the squared distance |x|^2 - 2xe + |e|^2 the first part is the same for every code.
        nearness = 2 * frames @ self.codebook.transpose(0, 1) - (self.codebook**2).sum(1)
        return nearness.argmax(-1)
