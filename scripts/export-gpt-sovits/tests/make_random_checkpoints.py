"""Writes checkpoints of random weights that have upstream's keys: `python3 -m tests.make_random_checkpoints FOLDER`."""

from __future__ import annotations

import argparse
import io
import sys
import types
from pathlib import Path

import torch

from .random_gpt import random_gpt
from .random_listeners import write_bert, write_hubert, write_speaker
from .random_sovits import VERSIONS, as_settings_object, random_sovits

HEADS = {"v2Pro": b"05", "v2ProPlus": b"06"}


def write_checkpoints(folder: Path, version: str, *, small: bool, bert: bool = True, seed: int = 1) -> list[str]:
    """Writes what the exporter reads, in the forms that upstream writes.

    Settings of v1 and v2 are objects of a class of upstream's, files of v2Pro begin with two bytes of their own.

    Returns the options that name the files to the exporter.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(random_gpt(version, seed, layers=2 if small else 24), folder / "random.ckpt")
    saved = random_sovits(version, seed, small=small)
    raw = _with_settings_object(saved) if version not in HEADS else _saved(saved)
    (folder / "random.pth").write_bytes(HEADS.get(version, raw[:2]) + raw[2:])
    write_hubert(folder / "hubert", seed, layers=2 if small else 12)
    options = ["--gpt", "random.ckpt", "--sovits", "random.pth", "--hubert", "hubert"]
    if bert:
        write_bert(folder / "bert", seed, layers=4 if small else 24)
        options += ["--bert", "bert"]
    if version in HEADS:
        write_speaker(folder / "speaker.ckpt", seed)
        options += ["--speaker", "speaker.ckpt"]
    return [each if each.startswith("--") else str(folder / each) for each in options]


def _saved(content: object) -> bytes:
    buffer = io.BytesIO()
    torch.save(content, buffer)
    return buffer.getvalue()


def _with_settings_object(saved: dict) -> bytes:
    """Pickles the settings as `utils.HParams`, a class that is not there when they are read."""
    kind = type("HParams", (), {"__module__": "utils"})
    module = types.ModuleType("utils")
    module.HParams = kind
    before = sys.modules.get("utils")
    sys.modules["utils"] = module
    try:
        return _saved({**saved, "config": as_settings_object(saved["config"], kind)})
    finally:
        if before is None:
            del sys.modules["utils"]
        else:
            sys.modules["utils"] = before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", choices=sorted(VERSIONS), default="v2")
    parser.add_argument("--small", action="store_true", help="few layers, for quick tests")
    given = parser.parse_args()
    print(" ".join(write_checkpoints(given.folder, given.model, small=given.small)))


if __name__ == "__main__":
    main()
