"""What codes and phones say of the latent: a mean and a spread for every frame."""

from __future__ import annotations

import torch
from torch import nn

from .attention import Attention, Encoder
from .layers import conv1d, embedding
from .weights import Weights

#: Of the attention from codes to phones. It has no tables that would tell; no released configuration has another number.
CROSS_HEADS = 4


def stretched(x: torch.Tensor, frames: torch.Tensor) -> torch.Tensor:
    """[B,C,T] to [B,C,F], linear between frames; a frame's middle counts as its place. F = T changes nothing.

    The graph's own arithmetic instead of a Resize node, whose 3-dimensional linear kind not every runtime has.
    """
    length = x.shape[2]
    step = torch.ones(1) * length / frames.shape[0]
    place = ((frames.float() + 0.5) * step - 0.5).clamp(min=0)
    before = place.floor()
    share = place - before
    last = torch.ones_like(frames) * (length - 1)
    left = torch.minimum(before.long(), last)
    right = torch.minimum(left + 1, last)
    return x.index_select(2, left) * (1 - share) + x.index_select(2, right) * share


class TextEncoder(nn.Module):
    """Upstream's `enc_p`: codes and phones meet in an attention, to which the timbre is added."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.from_codes = conv1d(weights.under("ssl_proj"))
        self.encode_codes = Encoder(weights.under("encoder_ssl"))
        self.phones = embedding(weights.under("text_embedding"))
        self.encode_phones = Encoder(weights.under("encoder_text"))
        meeting = weights.under("mrte")
        self.meet = Attention(meeting.under("cross_attention"), CROSS_HEADS)
        self.codes_before, self.phones_before = conv1d(meeting.under("c_pre")), conv1d(meeting.under("text_pre"))
        self.after = conv1d(meeting.under("c_post"))
        self.encode_both = Encoder(weights.under("encoder2"))
        self.statistics = conv1d(weights.under("proj"))

    def forward(
        self, code_vectors: torch.Tensor, phone_ids: torch.Tensor, timbre: torch.Tensor, frames: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """[B,768,T], int64 [B,P], [B,512,1] and 0 to F-1 as int64 to mean and log of the spread, [B,192,F] each."""
        codes = self.encode_codes(self.from_codes(code_vectors))
        phones = self.encode_phones(self.phones(phone_ids).transpose(1, 2))
        wide = self.codes_before(codes)
        met = self.meet(wide, self.phones_before(phones)) + wide + timbre
        both = stretched(self.encode_both(self.after(met)), frames)
        mean, log_spread = self.statistics(both).chunk(2, dim=1)
        return mean, log_spread
