"""Weights by their keys, with what is missing told by name."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Optional

import torch

from .checkpoint import StandIn
from .errors import ExportError


class Weights:
    """Tensors of one file below a prefix of their keys; remembers which were asked for."""

    def __init__(self, tensors: Mapping[str, torch.Tensor], source: str, prefix: str = "") -> None:
        self._tensors = tensors
        self._prefix = prefix
        self._asked: set[str] = set()
        self.source = source

    def under(self, *names: str | int) -> "Weights":
        """The same file, below `prefix.name`."""
        deeper = Weights(self._tensors, self.source, self._prefix + "".join(f"{name}." for name in names))
        deeper._asked = self._asked
        return deeper

    def has(self, name: str) -> bool:
        return self._prefix + name in self._tensors

    def count(self) -> int:
        """How many numbered parts (`0.`, `1.`, ...) there are below the prefix."""
        heads = {key[len(self._prefix) :].split(".")[0] for key in self._tensors if key.startswith(self._prefix)}
        return next(number for number in range(len(heads) + 1) if str(number) not in heads)

    def tensor(self, name: str, *shape: Optional[int]) -> torch.Tensor:
        """A tensor as float32. `shape` is what it has to be; None: any length; no shape at all: any.

        Raises ExportError naming the file and the key.
        """
        key = self._prefix + name
        found = self._tensors.get(key)
        if found is None:
            raise ExportError(
                f'{self.source} has no weights "{key}".',
                "Check that the file is of the kind and version that its option asks for; README.md lists them.",
            )
        fits = len(shape) == found.dim() and all(want in (None, size) for want, size in zip(shape, found.shape))
        if shape and not fits:
            wanted = ",".join("any" if size is None else str(size) for size in shape)
            raise ExportError(
                f'{self.source}: "{key}" has the shape {list(found.shape)}, not [{wanted}].',
                "This size of model is not known here; only the released configurations are.",
            )
        self._asked.add(key)
        return found.float()

    def refuse_unknown(self, unused: Iterable[str]) -> None:
        """Every tensor has to have been asked for, but those below the prefixes `unused`.

        A tensor that nobody asks for is a part of the model that the graphs would lack.
        """
        known = tuple(unused)
        # What batch normalisation counts while it is trained.
        counters = ".num_batches_tracked"
        left = [
            key
            for key in self._tensors
            if key not in self._asked and not key.startswith(known) and not key.endswith(counters)
        ]
        if left:
            raise ExportError(
                f'{self.source} holds weights that are not known here, as "{left[0]}" ({len(left)} in all).',
                "The graphs would lack a part of the model. If you know that only training needs it: --ignore PREFIX.",
            )


def weights_of(saved: Any, source: str, *, within: Optional[str] = None) -> Weights:
    """The tensors of what was read from a file. `within`: the entry that holds them, as upstream's files have it."""
    held = saved.get(within) if within and isinstance(saved, dict) else saved
    if not isinstance(held, dict) or not held:
        where = f'entry "{within}" with weights' if within else "weights"
        raise ExportError(f"{source} has no {where}.", "Take a file for inference, not a log or an optimiser's state.")
    return Weights({key: value for key, value in held.items() if isinstance(value, torch.Tensor)}, source)


def setting(saved: Any, source: str, *path: str) -> Any:
    """An entry of the settings that are stored beside the weights, `config.model.upsample_rates` for instance.

    Raises ExportError naming the entry when it is not there.
    """
    found = saved
    for name in path:
        contents = found.contents if isinstance(found, StandIn) else found
        if not isinstance(contents, dict) or name not in contents:
            raise ExportError(
                f'{source} has no setting "{".".join(path)}".',
                "Take a file that upstream's training wrote or that was released, with its settings inside.",
            )
        found = contents[name]
    return found
