"""Attention of VITS: over frames [B,C,T], with learned vectors for how far apart two frames are."""

from __future__ import annotations

import math
from typing import Optional

import torch
from torch import nn
from torch.nn import functional as F

from .layers import ChannelNorm, conv1d
from .weights import Weights


class Attention(nn.Module):
    """Several heads over [B,C,T].

    Relative positions are Shaw et al. (2018): up to a window of `w` frames to either side a key and a value of their own are
    added; farther apart there is none. Their tables are [1,2w+1,C/heads], shared by the heads.
    """

    def __init__(self, weights: Weights, heads: Optional[int] = None) -> None:
        """`heads` is told by the tables of relative positions where there are any."""
        super().__init__()
        self.query, self.key = conv1d(weights.under("conv_q")), conv1d(weights.under("conv_k"))
        self.value, self.out = conv1d(weights.under("conv_v")), conv1d(weights.under("conv_o"))
        channels = self.query.out_channels
        self.has_places = weights.has("emb_rel_k")
        if self.has_places:
            keys = weights.tensor("emb_rel_k", 1, None, None)
            values = weights.tensor("emb_rel_v", *keys.shape)
            self.key_places = nn.Parameter(keys[0], requires_grad=False)
            self.value_places = nn.Parameter(values[0], requires_grad=False)
            self.window = (keys.shape[1] - 1) // 2
            heads = channels // keys.shape[2]
        if not heads:
            raise ValueError("attention without relative positions has to be told its heads")
        self.heads, self.head_width = heads, channels // heads

    def forward(self, x: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
        """x [B,C,T] looks at seen [B,C,S]; they are of one length where there are relative positions."""
        query = self._per_head(self.query(x)) / math.sqrt(self.head_width)
        key, value = self._per_head(self.key(seen)), self._per_head(self.value(seen))
        scores = query @ key.transpose(2, 3)
        if self.has_places:
            scores = scores + self._of_places(query @ self.key_places.transpose(0, 1))
        shares = scores.softmax(-1)
        context = shares @ value
        if self.has_places:
            context = context + self._by_place(shares) @ self.value_places
        joined = context.transpose(2, 3).reshape(x.shape[0], self.heads * self.head_width, -1)
        return self.out(joined)

    def _per_head(self, x: torch.Tensor) -> torch.Tensor:
        """[B,C,T] to [B,heads,T,C/heads]."""
        return x.reshape(x.shape[0], self.heads, self.head_width, -1).transpose(2, 3)

    def _of_places(self, by_place: torch.Tensor) -> torch.Tensor:
        """[B,heads,T,2w+1], a number for each distance, to [B,heads,T,T]; 0 out of the window."""
        frames = torch.arange(by_place.shape[2])
        place = frames.unsqueeze(0) - frames.unsqueeze(1) + self.window
        inside = (place >= 0) & (place <= 2 * self.window)
        index = place.clamp(0, 2 * self.window).expand(by_place.shape[0], self.heads, -1, -1)
        return by_place.gather(3, index) * inside.float()

    def _by_place(self, shares: torch.Tensor) -> torch.Tensor:
        """[B,heads,T,T] to the shares of the frames at each distance, [B,heads,T,2w+1]; 0 where there is no frame."""
        length = shares.shape[2]
        distances = torch.arange(2 * self.window + 1) - self.window
        other = torch.arange(length).unsqueeze(1) + distances.unsqueeze(0)
        inside = (other >= 0) & (other < length)
        index = torch.minimum(other.clamp(min=0), torch.ones_like(other) * (length - 1))
        return shares.gather(3, index.expand(shares.shape[0], self.heads, -1, -1)) * inside.float()


class Encoder(nn.Module):
    """Attention and two convolutions, each normalised after its sum; as many layers as there are weights for."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        count = weights.under("attn_layers").count()

        def parts(name: str) -> list[Weights]:
            return [weights.under(name, number) for number in range(count)]

        self.attentions = nn.ModuleList(Attention(each) for each in parts("attn_layers"))
        self.after_attention = nn.ModuleList(ChannelNorm(each) for each in parts("norm_layers_1"))
        self.widen = nn.ModuleList(conv1d(each.under("conv_1")) for each in parts("ffn_layers"))
        self.narrow = nn.ModuleList(conv1d(each.under("conv_2")) for each in parts("ffn_layers"))
        self.after_convolutions = nn.ModuleList(ChannelNorm(each) for each in parts("norm_layers_2"))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """[B,C,T] to the same."""
        for attention, first, widen, narrow, second in zip(
            self.attentions, self.after_attention, self.widen, self.narrow, self.after_convolutions
        ):
            x = first(x + attention(x, x))
            x = second(x + narrow(F.relu(widen(x))))
        return x
