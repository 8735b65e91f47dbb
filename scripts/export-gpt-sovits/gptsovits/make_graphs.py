"""The graphs of each file that the export reads, with the tensors of docs/voices/gpt-sovits.md."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

import torch

from .bert import BertGraph
from .code_graphs import FirstGraph, StepGraph
from .code_transformer import CODES, FEATURE_WIDTH, CodeTransformer
from .graph import Graph, Sizes
from .hubert import HubertGraph
from .prompts import PromptGraph
from .speaker import SpeakerGraph
from .timbre import TimbreGraph
from .vocoder import FRAMES_PER_CODE, VocoderGraph
from .weights import Weights

SPECTROGRAM_BINS = 1025
SPEAKER_WIDTH = 20_480
SSL_WIDTH = 768


class _Draw:
    """Numbers to try graphs with, the same for the same seed."""

    def __init__(self, sizes: Sizes) -> None:
        self._generator = torch.Generator().manual_seed(sizes.seed)

    def floats(self, *shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=self._generator)

    def ids(self, below: int, *shape: int, low: int = 0) -> torch.Tensor:
        return torch.randint(low, below, shape, generator=self._generator)


def code_graphs(weights: Weights, heads: int) -> list[Graph]:
    """`first` and `step`, of the GPT file."""
    transformer = CodeTransformer(weights, heads)
    layers, width, symbols = len(transformer.layers), transformer.width, transformer.phones.num_embeddings

    def first_inputs(sizes: Sizes) -> tuple[torch.Tensor, ...]:
        draw = _Draw(sizes)
        return (
            draw.ids(symbols, sizes.batch, sizes.phones),
            draw.ids(sizes.phones + 1, sizes.batch, low=(sizes.phones + 1) // 2),
            draw.floats(sizes.batch, sizes.phones, FEATURE_WIDTH),
            draw.ids(CODES - 1, sizes.batch, sizes.prompt),
        )

    def step_inputs(sizes: Sizes) -> tuple[torch.Tensor, ...]:
        draw = _Draw(sizes)
        return (
            draw.ids(CODES - 1, sizes.batch, 1),
            torch.tensor([sizes.prompt]),
            draw.ids(max(2, sizes.time // 3), sizes.batch),
            draw.floats(sizes.time, layers, sizes.batch, width),
            draw.floats(sizes.time, layers, sizes.batch, width),
        )

    cache, row = ("time", layers, "batch", width), (1, layers, "batch", width)
    return [
        Graph(
            "first",
            FirstGraph(transformer),
            {
                "phone_ids": ("batch", "phones"),
                "phone_lengths": ("batch",),
                "bert": ("batch", "phones", FEATURE_WIDTH),
                "prompt_codes": ("batch", "prompt"),
            },
            {"logits": ("batch", CODES), "k_rows": cache, "v_rows": cache},
            first_inputs,
        ),
        Graph(
            "step",
            StepGraph(transformer),
            {"code": ("batch", 1), "position": (1,), "pad_lengths": ("batch",), "k_cache": cache, "v_cache": cache},
            {"logits": ("batch", CODES), "k_row": row, "v_row": row},
            step_inputs,
        ),
    ]


def sound_graphs(weights: Weights, rates: Sequence[int], dilations: Sequence[Sequence[int]]) -> list[Graph]:
    """`prompts`, `timbre` and `vocoder`, of the SoVITS file."""
    prompts, timbre, vocoder = PromptGraph(weights), TimbreGraph(weights), VocoderGraph(weights, rates, dilations)
    symbols, voice_width = vocoder.encode.phones.num_embeddings, timbre.style.last.out_features
    channels = vocoder.encode.statistics.out_channels // 2

    def timbre_inputs(sizes: Sizes) -> tuple[torch.Tensor, ...]:
        draw = _Draw(sizes)
        spectrogram = draw.floats(1, SPECTROGRAM_BINS, sizes.frames).abs()
        return (spectrogram, draw.floats(1, SPEAKER_WIDTH)) if timbre.has_vector else (spectrogram,)

    def vocoder_inputs(sizes: Sizes) -> tuple[torch.Tensor, ...]:
        draw = _Draw(sizes)
        frames = sizes.frames or sizes.codes * FRAMES_PER_CODE
        return (
            draw.ids(symbols, sizes.batch, sizes.phones),
            draw.ids(CODES - 1, sizes.batch, sizes.codes),
            draw.floats(sizes.batch, voice_width, 1),
            draw.floats(sizes.batch, channels, frames),
            torch.tensor([0.5]),
        )

    vector = {"sv_emb": (1, SPEAKER_WIDTH)} if timbre.has_vector else {}
    return [
        Graph(
            "prompts",
            prompts,
            {"ssl_content": (1, SSL_WIDTH, "frames")},
            {"prompt_codes": (1, "prompt")},
            lambda sizes: (_Draw(sizes).floats(1, SSL_WIDTH, sizes.frames),),
        ),
        Graph(
            "timbre",
            timbre,
            {"refer_spec": (1, SPECTROGRAM_BINS, "frames"), **vector},
            {"ge": (1, voice_width, 1)},
            timbre_inputs,
        ),
        Graph(
            "vocoder",
            vocoder,
            {
                "phone_ids": ("batch", "phones"),
                "codes": ("batch", "codes"),
                "ge": ("batch", voice_width, 1),
                "noise": ("batch", channels, "frames"),
                "noise_scale": (1,),
            },
            {"audio": ("batch", "samples")},
            vocoder_inputs,
        ),
    ]


def hubert_graph(weights: Weights, config: Mapping[str, Any]) -> Graph:
    return Graph(
        "hubert",
        HubertGraph(weights, config),
        {"ref_audio_16k": (1, "samples")},
        {"ssl_content": (1, SSL_WIDTH, "frames")},
        lambda sizes: (_Draw(sizes).floats(1, sizes.samples) * 0.1,),
    )


def bert_graph(weights: Weights) -> Graph:
    module = BertGraph(weights)

    def inputs(sizes: Sizes) -> tuple[torch.Tensor, ...]:
        ids = _Draw(sizes).ids(module.words.num_embeddings, 1, sizes.words)
        return ids, torch.ones_like(ids), torch.zeros_like(ids)

    words = ("input_ids", "attention_mask", "token_type_ids")
    axes: dict[str, tuple[str | int, ...]] = {name: (1, "words") for name in words}
    return Graph("bert", module, axes, {"bert_feature": ("characters", FEATURE_WIDTH)}, inputs)


def speaker_graph(weights: Weights) -> Graph:
    return Graph(
        "speaker",
        SpeakerGraph(weights),
        {"audio_feature": ("frames", 80)},
        {"sv_emb": (1, SPEAKER_WIDTH)},
        lambda sizes: (_Draw(sizes).floats(sizes.frames * 4, 80),),
    )
