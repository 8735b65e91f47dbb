"""From files to graphs: which files are read, what of them is used, and which version they are of."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Sequence

from .bert import LEFT_OUT
from .checkpoint import read_checkpoint
from .errors import ExportError
from .graph import Graph
from .make_graphs import bert_graph, code_graphs, hubert_graph, sound_graphs, speaker_graph
from .weights import Weights, setting, weights_of

#: Parts that only training needs.
TRAINING_ONLY = ("enc_q.", "quantizer.vq.layers.0._codebook.")
BERT_LEFT_OUT = ("pooler.", "embeddings.position_ids")


@dataclass(frozen=True)
class Sources:
    """Files and folders, as they are named on the command line."""

    gpt: Path
    sovits: Path
    hubert: Path
    bert: Optional[Path]
    speaker: Optional[Path]
    ignored: Sequence[str] = ()


@dataclass(frozen=True)
class Model:
    """`version` as upstream names it; `settings` are what the importer holds against the graphs."""

    version: str
    graphs: list[Graph]
    settings: dict[str, int]


def read_model(sources: Sources) -> Model:
    """Raises ExportError naming the file, the weight or the setting that is missing or unknown."""
    ignored = tuple(sources.ignored)
    codes, layers, width, symbols = _codes(sources.gpt, ignored)
    saved = read_checkpoint(sources.sovits)
    weights = weights_of(saved, sources.sovits.name, within="weight")
    version = version_of(weights)
    rates = setting(saved, weights.source, "config", "model", "upsample_rates")
    dilations = setting(saved, weights.source, "config", "model", "resblock_dilation_sizes")
    graphs = codes + sound_graphs(weights, rates, dilations)
    weights.refuse_unknown((*TRAINING_ONLY, *ignored))
    spoken = weights.tensor("enc_p.text_embedding.weight").shape[0]
    if spoken > symbols:
        raise ExportError(
            f"{sources.gpt.name} knows {symbols} phones, {sources.sovits.name} {spoken}.",
            "Take both files from one version: v1, or v2 and later.",
        )
    graphs.append(_hubert(sources.hubert, ignored))
    if sources.bert is not None:
        graphs.append(_bert(sources.bert, ignored))
    if version in ("v2Pro", "v2ProPlus"):
        graphs.append(_speaker(sources, version, ignored))
    return Model(version, graphs, {"NumLayers": layers, "EmbeddingDim": width, "Rate": 32_000})


def version_of(weights: Weights) -> str:
    """Of a SoVITS file, told by its weights."""
    if not weights.has("dec.conv_pre.weight"):
        raise ExportError(
            f"{weights.source} has no HiFi-GAN inside: it is of v3, v4 or later, or a LoRA.",
            "Take a SoVITS file of v1, v2, v2Pro or v2ProPlus.",
        )
    if weights.has("sv_emb.weight"):
        return "v2ProPlus" if weights.tensor("dec.conv_pre.weight").shape[0] == 768 else "v2Pro"
    rows = weights.tensor("enc_p.text_embedding.weight").shape[0]
    bins = weights.tensor("ref_enc.spectral.0.fc.weight").shape[1]
    known = {(322, 1025): "v1", (732, 704): "v2"}
    if (rows, bins) not in known:
        raise ExportError(
            f"{weights.source} knows {rows} phones and reads {bins} bands.",
            "v1 has 322 and 1025, v2 has 732 and 704; other models are not known here.",
        )
    return known[rows, bins]


def _codes(path: Path, ignored: tuple[str, ...]) -> tuple[list[Graph], int, int, int]:
    saved = read_checkpoint(path)
    weights = weights_of(saved, path.name, within="weight")
    heads = int(setting(saved, path.name, "config", "model", "head"))
    own = weights.under("model")
    own.tensor("h.layers.0.self_attn.in_proj_weight")
    graphs = code_graphs(own, heads)
    weights.refuse_unknown(ignored)
    transformer = graphs[0].module.transformer
    return graphs, len(transformer.layers), transformer.width, transformer.phones.num_embeddings


def _hubert(folder: Path, ignored: tuple[str, ...]) -> Graph:
    weights = weights_of(read_checkpoint(folder / "pytorch_model.bin"), f"{folder.name}/pytorch_model.bin")
    graph = hubert_graph(weights, _config(folder))
    weights.refuse_unknown(("masked_spec_embed", *ignored))
    return graph


def _bert(folder: Path, ignored: tuple[str, ...]) -> Graph:
    if not (folder / "vocab.txt").is_file():
        raise ExportError(f"{folder} has no vocab.txt.", "Take the whole folder chinese-roberta-wwm-ext-large.")
    weights = weights_of(read_checkpoint(folder / "pytorch_model.bin"), f"{folder.name}/pytorch_model.bin")
    graph = bert_graph(weights)
    used = len(graph.module.layers)
    last = [f"encoder.layer.{used + number}." for number in range(LEFT_OUT)]
    left_out = [*BERT_LEFT_OUT, *last]
    weights.refuse_unknown(["cls.", *left_out, *(f"bert.{each}" for each in left_out), *ignored])
    return graph


def _speaker(sources: Sources, version: str, ignored: tuple[str, ...]) -> Graph:
    if sources.speaker is None:
        raise ExportError(
            f"{sources.sovits.name} is of {version}, which wants a speaker vector.",
            "Name upstream's pretrained_eres2netv2w24s4ep4.ckpt: --speaker FILE.",
        )
    weights = weights_of(read_checkpoint(sources.speaker), sources.speaker.name)
    graph = speaker_graph(weights)
    # The network's last layer makes the short vector that upstream does not use.
    weights.refuse_unknown(("seg_1.", *ignored))
    return graph


def _config(folder: Path) -> dict[str, Any]:
    path = folder / "config.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ExportError(f"{path} cannot be read: {error}.", "Take the whole folder chinese-hubert-base.") from error
