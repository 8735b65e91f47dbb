"""Exports a GPT-SoVITS voice to ONNX graphs that `npm run voices -- import` takes. README.md says how."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from gptsovits.errors import ExportError


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="export-gpt-sovits", description=__doc__)

    def path(option: str, kind: str, what: str, *, needed: bool = True) -> None:
        parser.add_argument(option, type=Path, required=needed, metavar=kind, help=what)

    path("--gpt", "FILE", "the .ckpt that draws codes")
    path("--sovits", "FILE", "the .pth that makes sound of them")
    path("--hubert", "FOLDER", "chinese-hubert-base")
    path("--bert", "FOLDER", "chinese-roberta-wwm-ext-large; for voices that speak Chinese", needed=False)
    path("--speaker", "FILE", "pretrained_eres2netv2w24s4ep4.ckpt; v2Pro and v2ProPlus only", needed=False)
    path("--out", "FOLDER", "must not be there; written whole or not at all")
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="PREFIX", help="weights that only training needs"
    )
    parser.add_argument(
        "--check", action="store_true", help="compare every graph with PyTorch (needs node, and npm install)"
    )
    return parser


def main() -> int:
    given = _parser().parse_args()
    try:
        export(given)
    except ExportError as error:
        print(f"export-gpt-sovits: {error}", file=sys.stderr)
        return 1
    return 0


def export(given: argparse.Namespace) -> None:
    """Writes the folder whole or not at all. Raises ExportError."""
    try:
        import torch  # noqa: F401
    except ModuleNotFoundError as error:
        remedy = "pip install -r scripts/export-gpt-sovits/requirements.txt; README.md says what else there is."
        raise ExportError(f"PyTorch is not installed for {sys.executable}.", remedy) from error
    from gptsovits.compare import compare_graphs
    from gptsovits.graph import write_graph
    from gptsovits.read_model import Sources, read_model

    if given.out.exists():
        raise ExportError(f"{given.out} is there already.", "Name a folder that is not: --out FOLDER.")
    model = read_model(Sources(given.gpt, given.sovits, given.hubert, given.bert, given.speaker, given.ignore))
    draft = given.out.with_name(f".{given.out.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        for number, graph in enumerate(model.graphs, 1):
            path = write_graph(graph, draft)
            print(f"[{number}/{len(model.graphs)}] {graph.file} {path.stat().st_size / 1e6:.1f} MB", flush=True)
        (draft / "export.json").write_text(json.dumps(model.settings) + "\n")
        if given.bert is not None:
            shutil.copyfile(given.bert / "vocab.txt", draft / "vocab.txt")
        if given.check:
            compare_graphs(model.graphs, draft)
        draft.rename(given.out)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    print(f"{given.out} is a voice of {model.version}. Bring it in:")
    print(f"  npm run voices -- import {given.out} --model-version {model.version}")


if __name__ == "__main__":
    sys.exit(main())
