"""The flow of VITS, read backwards: from what the text says to the latent that is made to sound."""

from __future__ import annotations

import torch
from torch import nn

from .layers import conv1d
from .weights import Weights


class GatedLayers(nn.Module):
    """Layers of WaveNet: a convolution, gated by itself, whose one half goes on and whose other half is summed up."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        count = weights.under("in_layers").count()
        self.convolve = nn.ModuleList(conv1d(weights.under("in_layers", number)) for number in range(count))
        self.split = nn.ModuleList(conv1d(weights.under("res_skip_layers", number)) for number in range(count))
        self.condition = conv1d(weights.under("cond_layer"))

    def forward(self, x: torch.Tensor, timbre: torch.Tensor) -> torch.Tensor:
        conditions = self.condition(timbre).chunk(len(self.convolve), dim=1)
        total = torch.zeros_like(x)
        last = len(self.convolve) - 1
        for number, (convolve, split) in enumerate(zip(self.convolve, self.split)):
            wave, gate = (convolve(x) + conditions[number]).chunk(2, dim=1)
            parts = split(wave.tanh() * gate.sigmoid())
            if number == last:
                # Nothing comes after it that half of it could go on to.
                total = total + parts
            else:
                on, summed = parts.chunk(2, dim=1)
                x, total = x + on, total + summed
        return total


class Coupling(nn.Module):
    """One half of the channels tells what is taken off the other."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.before, self.after = conv1d(weights.under("pre")), conv1d(weights.under("post"))
        self.layers = GatedLayers(weights.under("enc"))

    def forward(self, x: torch.Tensor, timbre: torch.Tensor) -> torch.Tensor:
        still, moved = x.chunk(2, dim=1)
        return torch.cat([still, moved - self.after(self.layers(self.before(still), timbre))], dim=1)


class ReversedFlow(nn.Module):
    """The couplings from the last to the first. Between them channels are turned round; those turns have no weights."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        numbers: list[int] = []
        while weights.has(f"flows.{2 * len(numbers)}.pre.weight"):
            numbers.append(2 * len(numbers))
        weights.tensor("flows.0.pre.weight")
        self.couplings = nn.ModuleList(Coupling(weights.under("flows", number)) for number in reversed(numbers))

    def forward(self, x: torch.Tensor, timbre: torch.Tensor) -> torch.Tensor:
        """[B,192,F] and [B,G,1] to [B,192,F]."""
        for coupling in self.couplings:
            x = coupling(x.flip(1), timbre)
        return x
