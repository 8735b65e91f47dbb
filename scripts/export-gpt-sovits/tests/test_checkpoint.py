"""Checkpoints are read for their tensors, and nothing of them is run."""

from __future__ import annotations

import io
import os
import pickle
import tempfile
import unittest
import zipfile
from pathlib import Path
from typing import Any

import torch

from gptsovits.checkpoint import StandIn, read_checkpoint
from gptsovits.errors import ExportError
from gptsovits.weights import setting

from .make_random_checkpoints import _with_settings_object


class Runs:
    """Pickled, it has a function called when it is read."""

    def __init__(self, function: Any, *arguments: Any) -> None:
        self._call = (function, arguments)

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        return self._call


class CheckpointTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "some.pth"

    def refused(self, part: str) -> None:
        with self.assertRaises(ExportError) as caught:
            read_checkpoint(self.path)
        self.assertIn(part, str(caught.exception))
        self.assertIn("some.pth", str(caught.exception))

    def test_reads_what_pytorch_reads(self) -> None:
        base = torch.randn(6, 8)
        saved = {
            "half": base.half(),
            "view": base[1:5:2, 3:],
            "turned": base.t(),
            "ids": torch.arange(5),
            "none": torch.empty(0),
            "parameter": torch.nn.Parameter(base),
            "nested": {"list": [1, "two", 3.0]},
        }
        torch.save(saved, self.path)
        read = read_checkpoint(self.path)
        self.assertEqual(read["nested"], saved["nested"])
        for name in ("half", "view", "turned", "ids", "none", "parameter"):
            self.assertEqual(read[name].dtype, saved[name].dtype)
            self.assertTrue(torch.equal(read[name], saved[name]), name)

    def test_reads_settings_of_a_class_that_is_not_there(self) -> None:
        self.path.write_bytes(_with_settings_object({"weight": {}, "config": {"model": {"upsample_rates": [10, 8]}}}))
        saved = read_checkpoint(self.path)
        self.assertIsInstance(saved["config"], StandIn)
        self.assertEqual(setting(saved, "some.pth", "config", "model", "upsample_rates"), [10, 8])
        with self.assertRaises(ExportError) as caught:
            setting(saved, "some.pth", "config", "model", "rates")
        self.assertIn('"config.model.rates"', str(caught.exception))

    def test_reads_files_whose_first_bytes_tell_the_version(self) -> None:
        torch.save({"weight": torch.ones(3)}, self.path)
        self.path.write_bytes(b"05" + self.path.read_bytes()[2:])
        self.assertTrue(torch.equal(read_checkpoint(self.path)["weight"], torch.ones(3)))

    def test_runs_nothing(self) -> None:
        mark = self.path.with_name("mark")
        for function, arguments in (
            (os.system, (f"touch {mark}",)),
            (eval, (f"open({str(mark)!r}, 'w')",)),
            (open, (str(mark), "w")),
        ):
            harm = Runs(function, *arguments)
            pickle.loads(pickle.dumps(harm))
            mark.unlink()
            torch.save({"weight": torch.ones(1), "config": harm}, self.path)
            self.assertIsInstance(read_checkpoint(self.path)["config"], StandIn)
            self.assertFalse(mark.exists(), function)
        # A method is looked up by a function first; what stands in for that cannot be called.
        torch.save({"config": Runs(mark.touch)}, self.path)
        self.refused("not callable")
        self.assertFalse(mark.exists())

    def test_refuses_what_may_be_read_in_other_ways(self) -> None:
        torch.save({"weight": torch.ones(1)}, self.path, _use_new_zipfile_serialization=False)
        self.refused("no checkpoint of PyTorch 1.6 or later")
        torch.jit.script(torch.nn.Linear(2, 2)).save(str(self.path))
        self.refused("no plain checkpoint")
        self.path.unlink()
        self.refused("cannot be read")

    def test_refuses_damaged_files(self) -> None:
        torch.save({"weight": torch.ones(1000)}, self.path)
        whole = self.path.read_bytes()
        self.path.write_bytes(whole[: len(whole) // 2])
        self.refused("damaged")

    def test_refuses_tensors_that_reach_out_of_their_numbers(self) -> None:
        torch.save({"weight": torch.ones(10)}, self.path)
        content = {name: data for name, data in _entries(self.path)}
        shorter = next(name for name in content if name.endswith("data/0"))
        content[shorter] = content[shorter][:-8]
        _write_entries(self.path, content)
        self.refused("damaged")

    def test_refuses_compressed_archives(self) -> None:
        torch.save({"weight": torch.zeros(100_000)}, self.path)
        _write_entries(self.path, dict(_entries(self.path)), zipfile.ZIP_DEFLATED)
        self.refused("compressed")

    def test_a_pickle_alone_is_refused(self) -> None:
        buffer = io.BytesIO()
        pickle.dump({"weight": 1}, buffer)
        self.path.write_bytes(buffer.getvalue())
        self.refused("no checkpoint of PyTorch")


def _entries(path: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _write_entries(path: Path, content: dict[str, bytes], kind: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", kind) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
