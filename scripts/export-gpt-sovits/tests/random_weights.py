"""Random weights by their keys, small enough that what comes out of a model stays a number."""

from __future__ import annotations

import math
from typing import Optional

import torch


class RandomWeights:
    def __init__(self, seed: int) -> None:
        self.tensors: dict[str, torch.Tensor] = {}
        self._generator = torch.Generator().manual_seed(seed)

    def add(self, key: str, *shape: int, scale: Optional[float] = None, around: float = 0.0) -> None:
        """Normal numbers; unless a scale is given as large as keeps a sum over all axes but the first near 1."""
        fan = max(1, math.prod(shape[1:]))
        spread = 1 / math.sqrt(fan) if scale is None else scale
        self.tensors[key] = around + spread * torch.randn(*shape, generator=self._generator)

    def linear(self, key: str, out: int, into: int, *, bias: bool = True) -> None:
        self.add(f"{key}.weight", out, into)
        if bias:
            self.add(f"{key}.bias", out, scale=0.1)

    def conv(self, key: str, out: int, into: int, kernel: int, *, bias: bool = True) -> None:
        self.add(f"{key}.weight", out, into, kernel)
        if bias:
            self.add(f"{key}.bias", out, scale=0.1)

    def normed_conv(self, key: str, first: int, second: int, kernel: int, *, bias: Optional[int] = None) -> None:
        """A convolution under weight normalisation."""
        self.add(f"{key}.weight_g", first, 1, 1, scale=0.1, around=0.8)
        self.add(f"{key}.weight_v", first, second, kernel)
        self.add(f"{key}.bias", bias or first, scale=0.1)

    def norm(self, key: str, width: int, *, names: tuple[str, str] = ("weight", "bias")) -> None:
        self.add(f"{key}.{names[0]}", width, scale=0.1, around=1.0)
        self.add(f"{key}.{names[1]}", width, scale=0.1)

    def halves(self) -> dict[str, torch.Tensor]:
        """As upstream stores them."""
        return {key: tensor.half() for key, tensor in self.tensors.items()}
