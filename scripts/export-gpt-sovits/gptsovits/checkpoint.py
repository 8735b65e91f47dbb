"""Reads PyTorch checkpoints without running anything of them.

A checkpoint is a ZIP archive: `data.pkl` says how tensors lie in the files `data/0`, `data/1`, ... A pickle may name any
function and have it called, so this reader looks names up in a list of its own; what is not in it becomes a `StandIn`,
which keeps what it is given and does nothing. `torch.load(weights_only=True)` is not enough here: before torch 2.6 it can
be made to run code (CVE-2025-32434), and it refuses the class `utils.HParams` that upstream's `.pth` files hold.
"""

from __future__ import annotations

import io
import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path
from typing import Any, Mapping

import torch

from .errors import ExportError

#: What upstream writes over the first two bytes ("PK") of newer `.pth` files, to tell their version.
VERSION_HEADS: Mapping[bytes, str] = {
    b"00": "v1",
    b"01": "v2",
    b"02": "v3",
    b"03": "v3 (LoRA)",
    b"04": "v4 (LoRA)",
    b"05": "v2Pro",
    b"06": "v2ProPlus",
    b"07": "v4",
}

_STORAGES: Mapping[str, torch.dtype] = {
    "FloatStorage": torch.float32,
    "HalfStorage": torch.float16,
    "BFloat16Storage": torch.bfloat16,
    "DoubleStorage": torch.float64,
    "LongStorage": torch.int64,
    "IntStorage": torch.int32,
    "ShortStorage": torch.int16,
    "CharStorage": torch.int8,
    "ByteStorage": torch.uint8,
    "BoolStorage": torch.bool,
}


class StandIn:
    """In place of an object of a class that a checkpoint names: its contents, and none of its code."""

    contents: dict[str, Any]

    def __new__(cls, *args: Any, **kwargs: Any) -> "StandIn":
        """Takes whatever a class would take; a pickle makes objects with and without calling `__init__`."""
        made = super().__new__(cls)
        made.contents = {}
        return made

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def __setstate__(self, state: Any) -> None:
        if isinstance(state, dict):
            self.contents.update(state)


def read_checkpoint(path: Path) -> Any:
    """Contents of a checkpoint, its tensors on the CPU and in their own precision.

    Raises ExportError for what is not there, is no ZIP archive of PyTorch, or is damaged.
    """
    try:
        raw = bytearray(path.read_bytes())
    except OSError as error:
        raise ExportError(f"{path} cannot be read: {error.strerror}.", "Name a file that is there.") from error
    if bytes(raw[:2]) in VERSION_HEADS:
        raw[:2] = b"PK"
    if bytes(raw[:4]) != b"PK\x03\x04":
        raise ExportError(
            f"{path} is no checkpoint of PyTorch 1.6 or later: it starts with {bytes(raw[:4])!r}.",
            "Take the file that upstream or your training wrote; files of older versions are not read.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _read_archive(archive, path)
    except (zipfile.BadZipFile, pickle.UnpicklingError, EOFError, KeyError, IndexError, TypeError, RuntimeError) as error:
        raise ExportError(f"{path} is damaged: {error}.", "Download or copy it again.") from error


def _read_archive(archive: zipfile.ZipFile, path: Path) -> Any:
    names = archive.namelist()
    heads = [name for name in names if name.endswith("/data.pkl") and name.count("/") == 1]
    if len(heads) != 1 or any(name.endswith("/constants.pkl") for name in names):
        raise ExportError(f"{path} is no plain checkpoint.", "TorchScript archives and other ZIP files are not read.")
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in archive.infolist()):
        raise ExportError(f"{path} is compressed, which PyTorch never does.", "Take the file as it was written.")
    root = heads[0][: -len("data.pkl")]
    return _Reader(archive, root).load()


class _Reader(pickle.Unpickler):
    """Knows tensors and plain containers, and calls nothing that a file names."""

    def __init__(self, archive: zipfile.ZipFile, root: str) -> None:
        super().__init__(io.BytesIO(archive.read(f"{root}data.pkl")), encoding="utf-8")
        self._archive = archive
        self._root = root
        self._storages: dict[str, torch.Tensor] = {}

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) in (("torch._utils", "_rebuild_tensor_v2"), ("torch._utils", "_rebuild_tensor")):
            return _tensor
        if (module, name) == ("torch._utils", "_rebuild_parameter"):
            return _parameter
        if module == "torch" and name in _STORAGES:
            return _STORAGES[name]
        return StandIn

    def persistent_load(self, saved_id: Any) -> torch.Tensor:
        kind, dtype, key, _location, count = saved_id
        if kind != "storage" or not isinstance(dtype, torch.dtype):
            raise pickle.UnpicklingError(f"it holds numbers of an unknown kind, {saved_id!r}")
        if key not in self._storages:
            content = bytearray(self._archive.read(f"{self._root}data/{key}"))
            storage = torch.frombuffer(content, dtype=dtype) if content else torch.empty(0, dtype=dtype)
            if storage.numel() != count:
                raise pickle.UnpicklingError(f"data/{key} holds {storage.numel()} numbers, not {count}")
            self._storages[key] = storage
        return self._storages[key]


def _tensor(storage: torch.Tensor, offset: int, size: tuple[int, ...], stride: tuple[int, ...], *_: Any) -> torch.Tensor:
    """A view of a storage; PyTorch refuses one that would reach out of it."""
    return torch.as_strided(storage, size, stride, offset)


def _parameter(data: torch.Tensor, *_: Any) -> torch.Tensor:
    return data
