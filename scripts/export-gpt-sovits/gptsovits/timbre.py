"""Graph `timbre`: what a reference clip says of its speaker, made once for a voice."""

from __future__ import annotations

import math
from typing import Optional

import torch
from torch import nn
from torch.nn import functional as F

from .layers import conv1d, linear
from .weights import Weights

#: Of the attention over the clip's frames, in all released configurations.
STYLE_HEADS = 2


class StyleAttention(nn.Module):
    """Attention over frames [B,T,C]; as in StyleSpeech its scores are divided by the root of the whole width."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.query, self.key = linear(weights.under("w_qs")), linear(weights.under("w_ks"))
        self.value, self.out = linear(weights.under("w_vs")), linear(weights.under("fc"))
        self.width = self.query.in_features

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        query, key, value = (self._per_head(layer(x)) for layer in (self.query, self.key, self.value))
        shares = (query @ key.transpose(2, 3) / math.sqrt(self.width)).softmax(-1)
        joined = (shares @ value).transpose(1, 2).reshape(x.shape[0], -1, self.value.out_features)
        return x + self.out(joined)

    def _per_head(self, x: torch.Tensor) -> torch.Tensor:
        return x.reshape(x.shape[0], -1, STYLE_HEADS, self.width // STYLE_HEADS).transpose(1, 2)


class StyleEncoder(nn.Module):
    """Upstream's `ref_enc`: a spectrogram [B,bins,C] to [B,G,1]; how many bins it reads is told by its weights."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.spectral = nn.ModuleList(linear(weights.under("spectral", place, "fc")) for place in (0, 3))
        self.temporal = nn.ModuleList(conv1d(weights.under("temporal", place, "conv1", "conv")) for place in (0, 1))
        self.attention = StyleAttention(weights.under("slf_attn"))
        self.last = linear(weights.under("fc", "fc"))
        self.bins = self.spectral[0].in_features

    def forward(self, spectrogram: torch.Tensor) -> torch.Tensor:
        x = spectrogram[:, : self.bins].transpose(1, 2)
        for layer in self.spectral:
            hidden = layer(x)
            x = hidden * F.softplus(hidden).tanh()
        x = x.transpose(1, 2)
        for layer in self.temporal:
            kept, gate = layer(x).chunk(2, dim=1)
            x = x + kept * gate.sigmoid()
        return self.last(self.attention(x.transpose(1, 2))).mean(1).unsqueeze(-1)


class TimbreGraph(nn.Module):
    """`refer_spec` [1,1025,C], for v2Pro also `sv_emb` [1,20480], to `ge` [1,G,1]."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.style = StyleEncoder(weights.under("ref_enc"))
        self.has_vector = weights.has("sv_emb.weight")
        if self.has_vector:
            self.of_vector = linear(weights.under("sv_emb"))
            slopes = weights.tensor("prelu.weight", self.of_vector.out_features)
            self.slopes = nn.Parameter(slopes, requires_grad=False)

    def forward(self, refer_spec: torch.Tensor, sv_emb: Optional[torch.Tensor] = None) -> torch.Tensor:
        ge = self.style(refer_spec)
        if sv_emb is None or not self.has_vector:
            return ge
        return F.prelu(ge + self.of_vector(sv_emb).unsqueeze(-1), self.slopes)
