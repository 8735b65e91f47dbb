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
MOST_RELATIVE = 2e-3
#: Lengths that are not those of the example that was traced: an axis that was baked in would not take them.
TRIED = (
    Sizes(batch=1, phones=64, prompt=40, time=104, codes=25, frames=50, samples=16_000, words=12, seed=2),
    Sizes(batch=4, phones=37, prompt=23, time=61, codes=13, frames=31, samples=9_999, words=5, seed=3),
)


@dataclass(frozen=True)
class Distance:
    """How far an output of a graph is from PyTorch's: the largest difference, and PyTorch's largest number."""

    output: str
    most: float
    scale: float

    @property
    def fits(self) -> bool:
        return self.most <= MOST_RELATIVE * max(self.scale, 1e-6)


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
        most = (have.double() - want.double()).abs().max().item()
        found.append(Distance(name, most, want.double().abs().max().item()))
    return found


def compare_graphs(graphs: Sequence[Graph], folder: Path) -> None:
    """Prints the distance of every output of every graph. Raises ExportError for the first that is too large."""
    for graph in graphs:
        for sizes in TRIED:
            for each in distances(graph, folder / graph.file, graph.example(sizes)):
                text = f"{graph.name}, {each.output}, batch {sizes.batch}: {each.most:.2e} of {each.scale:.3g}"
                print(text, flush=True)
                if not each.fits:
                    raise ExportError(
                        f"{graph.file} and PyTorch differ: {text}.", "Take the versions that requirements.txt names."
                    )


def run_onnx(path: Path, inputs: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Runs a graph by onnxruntime-node, which Voicemill speaks with. Raises ExportError when it fails."""
    node = shutil.which("node")
    if node is None:
        raise ExportError("node is not there, which runs the graphs.", "Install Node.js 20 or later, or leave --check out.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        listed = {}
        for place, (key, tensor) in enumerate(inputs.items()):
            (folder / f"in{place}").write_bytes(tensor.contiguous().numpy().tobytes())
            listed[key] = {"file": f"in{place}", "type": _TYPES[tensor.dtype], "dims": list(tensor.shape)}
        (folder / "inputs.json").write_text(json.dumps(listed))
        done = subprocess.run([node, str(RUNNER), str(path), name], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise ExportError(f"{path.name} does not run: {done.stderr.strip()[-500:]}", "Run npm install, and export again.")
        outputs = json.loads((folder / "outputs.json").read_text())
        return {key: _read(folder / each["file"], each) for key, each in outputs.items()}


_TYPES = {torch.float32: "float32", torch.int64: "int64"}


def _read(path: Path, told: dict) -> torch.Tensor:
    dtype = {name: kind for kind, name in _TYPES.items()}[told["type"]]
    return torch.frombuffer(bytearray(path.read_bytes()), dtype=dtype).reshape(told["dims"])
