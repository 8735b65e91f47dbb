"""A graph of the export: its module, the names and axes of its tensors, and inputs to try it with."""

from __future__ import annotations

import inspect
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Mapping

import torch
from torch import nn

from .errors import ExportError

#: LayerNormalization is in it as one operator; PyTorch 1.13 writes up to this set.
OPSET = 17
Axes = Mapping[str, tuple[str | int, ...]]


@dataclass(frozen=True)
class Sizes:
    """Lengths of the axes that may be any, for inputs to try a graph with."""

    batch: int = 2
    phones: int = 11
    prompt: int = 9
    time: int = 17
    codes: int = 6
    frames: int = 13
    samples: int = 6000
    words: int = 7
    seed: int = 1

@dataclass(frozen=True)
class Graph:
    """`inputs` and `outputs`: a name for every axis that may have any length, a number for one that may not."""

    name: str
    module: nn.Module
    inputs: Axes
    outputs: Axes
    example: Callable[[Sizes], tuple[torch.Tensor, ...]]

    @property
    def file(self) -> str:
        return f"{self.name}.onnx"

    @property
    def has_batch(self) -> bool:
        return any("batch" in shape for shape in self.inputs.values())

    def run(self, inputs: tuple[torch.Tensor, ...]) -> tuple[torch.Tensor, ...]:
        """What PyTorch makes of inputs."""
        with torch.no_grad():
            made = self.module(*inputs)
        return made if isinstance(made, tuple) else (made,)


def write_graph(graph: Graph, folder: Path) -> Path:
    """Writes `NAME.onnx`, by tracing the module over an example. Raises ExportError when PyTorch cannot."""
    path = folder / graph.file
    options: dict[str, object] = {}
    if "dynamo" in inspect.signature(torch.onnx.export).parameters:
        # Newer PyTorch would trace in another way, which needs further packages.
        options["dynamo"] = False
    graph.module.eval()
    try:
        with torch.no_grad(), warnings.catch_warnings():
            # It concerns shapes inside the graph, which nobody reads; those of outputs are held against PyTorch's.
            warnings.filterwarnings("ignore", message="The shape inference of prim::Constant type is missing")
            torch.onnx.export(
                graph.module,
                graph.example(Sizes()),
                str(path),
                input_names=list(graph.inputs),
                output_names=list(graph.outputs),
                dynamic_axes=_open_axes({**graph.inputs, **graph.outputs}),
                opset_version=OPSET,
                **options,
            )
    except (RuntimeError, ValueError, torch.onnx.errors.OnnxExporterError) as error:
        raise ExportError(
            f"PyTorch {torch.__version__} cannot write {graph.file}: {error}.",
            "Take the versions that requirements.txt names.",
        ) from error
    return path


def _open_axes(tensors: Axes) -> dict[str, dict[int, str]]:
    return {
        name: {axis: each for axis, each in enumerate(shape) if isinstance(each, str)} for name, shape in tensors.items()
    }
