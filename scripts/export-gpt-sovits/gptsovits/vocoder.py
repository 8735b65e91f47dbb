"""Graph `vocoder`: codes, phones, timbre and noise become samples."""

from __future__ import annotations

from typing import Sequence

import torch
from torch import nn

from .flow import ReversedFlow
from .generator import Generator
from .layers import linear
from .prompts import codebook_of
from .text_encoder import TextEncoder
from .weights import Weights

#: Frames that one code lasts.
FRAMES_PER_CODE = 2


class VocoderGraph(nn.Module):
    """`phone_ids` [B,P], `codes` [B,K], `ge` [B,G,1], `noise` [B,192,F], `noise_scale` [1] to `audio` [B,F*640].

    Frames are stretched to as many as the noise has, which is how speed is told. All texts of a batch are of the same
    lengths: there are no masks, and padding would be heard.
    """

    def __init__(self, weights: Weights, rates: Sequence[int], dilations: Sequence[Sequence[int]]) -> None:
        super().__init__()
        self.codebook = nn.Embedding.from_pretrained(codebook_of(weights), freeze=True)
        self.encode = TextEncoder(weights.under("enc_p"))
        self.flow = ReversedFlow(weights.under("flow"))
        self.generate = Generator(weights.under("dec"), rates, dilations)
        self.narrows = weights.has("ge_to512.weight")
        if self.narrows:
            self.narrow = linear(weights.under("ge_to512"))

    def forward(
        self,
        phone_ids: torch.Tensor,
        codes: torch.Tensor,
        ge: torch.Tensor,
        noise: torch.Tensor,
        noise_scale: torch.Tensor,
    ) -> torch.Tensor:
        vectors = self.codebook(codes).transpose(1, 2)
        doubled = torch.stack([vectors] * FRAMES_PER_CODE, dim=-1).flatten(2)
        for_text = self.narrow(ge.transpose(1, 2)).transpose(1, 2) if self.narrows else ge
        frames = torch.arange(noise.shape[2])
        mean, log_spread = self.encode(doubled, phone_ids, for_text, frames)
        latent = mean + noise * log_spread.exp() * noise_scale
        return self.generate(self.flow(latent, ge), ge).squeeze(1)
