"""Holds graphs against the modules that they were made of: the same inputs through PyTorch and through ONNX Runtime."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

import torch

from .errors import ExportError
from .graph import Graph, Sizes

RUNNER = Path(__file__).resolve().parent.parent / "run-graph.mjs"
#: Of the largest number of an output. Sums in float32 that are added up in another order differ by less.
MOST_RELATIVE = 1e-4
#: Of ids, which are told by the largest of many numbers: where two are as good as equal, the order of a sum decides.
MOST_OTHER_IDS = 0.02
#: Lengths that are not those of the example that was traced: an axis that was baked in would not take them.
TRIED = (
    Sizes(batch=1, phones=64, prompt=40, time=104, codes=25, frames=50, samples=16_000, words=12, seed=2),
    Sizes(batch=4, phones=37, prompt=23, time=61, codes=13, frames=31, samples=9_999, words=5, seed=3),
)


@dataclass(frozen=True)
class Distance:
    """How far an output of a graph is from PyTorch's: the largest difference, and PyTorch's largest number.

    Of ids: the share of those that differ, and 1.
    """

    output: str
    most: float
    scale: float
    bound: float

    @property
    def fits(self) -> bool:
        return self.most <= self.bound * self.scale

    def __str__(self) -> str:
        return f"{self.output} {self.most:.1e} of {self.scale:.3g}"


def _distance(output: str, have: torch.Tensor, want: torch.Tensor) -> Distance:
    if not want.is_floating_point():
        return Distance(output, (have != want).double().mean().item(), 1.0, MOST_OTHER_IDS)
    most = (have.double() - want.double()).abs().max().item()
    return Distance(output, most, want.double().abs().max().item(), MOST_RELATIVE)


def distances(graph: Graph, path: Path, inputs: tuple[torch.Tensor, ...]) -> list[Distance]:
    """Runs the inputs through both. Raises ExportError when ONNX Runtime does not run or gives other shapes."""
    expected = graph.run(inputs)
    made = run_onnx(path, dict(zip(graph.inputs, inputs)))
    found = []
    for name, want in zip(graph.outputs, expected):
        have = made[name]
        if have.shape != want.shape or have.dtype != want.dtype:
            raise ExportError(
                f"{path.name} gives {name} as {have.dtype} {list(have.shape)}, PyTorch as {want.dtype} {list(want.shape)}.",
                "Take the versions that requirements.txt names.",
            )
        found.append(_distance(name, have, want))
    return found


def compare_graphs(graphs: Sequence[Graph], folder: Path) -> None:
    """Prints the distance of every output of every graph. Raises ExportError for the first that is too large."""
    for graph in graphs:
        for sizes in TRIED:
            found = distances(graph, folder / graph.file, graph.example(sizes))
            batch = f", batch of {sizes.batch}" if graph.has_batch else ""
            print(f"{graph.name}{batch}: {', '.join(str(each) for each in found)}", flush=True)
            if not all(each.fits for each in found):
                raise ExportError(
                    f"{graph.file} does not give what PyTorch gives.", "Take the versions that requirements.txt names."
                )


def run_onnx(path: Path, inputs: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Runs a graph by onnxruntime-node, which Voicemill speaks with. Raises ExportError when it fails."""
    node = shutil.which("node")
    if node is None:
        remedy = "Install Node.js 20 or later, or leave --check out."
        raise ExportError("node is not there, which runs the graphs.", remedy)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        listed = {}
        for place, (key, tensor) in enumerate(inputs.items()):
            (folder / f"in{place}").write_bytes(tensor.contiguous().numpy().tobytes())
            listed[key] = {"file": f"in{place}", "type": _TYPES[tensor.dtype], "dims": list(tensor.shape)}
        (folder / "inputs.json").write_text(json.dumps(listed))
        done = subprocess.run([node, str(RUNNER), str(path), name], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            said = done.stderr.strip()[-500:]
            raise ExportError(f"{path.name} does not run: {said}", "Run npm install, and export again.")
        outputs = json.loads((folder / "outputs.json").read_text())
        return {key: _read(folder / each["file"], each) for key, each in outputs.items()}


_TYPES = {torch.float32: "float32", torch.int64: "int64"}


def _read(path: Path, told: dict) -> torch.Tensor:
    dtype = {name: kind for kind, name in _TYPES.items()}[told["type"]]
    return torch.frombuffer(bytearray(path.read_bytes()), dtype=dtype).reshape(told["dims"])
