"""In ONNX Runtime a text becomes the same numbers, bit for bit, alone and among others: its codes are then the same too."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import torch

from gptsovits.code_transformer import CODES, FEATURE_WIDTH
from gptsovits.compare import run_onnx
from gptsovits.graph import write_graph
from gptsovits.make_graphs import code_graphs
from gptsovits.weights import weights_of

from .random_gpt import HEADS, random_gpt

LAYERS, PROMPT = 3, 30
#: What the engine pads phones to a multiple of.
BLOCK = 64


class BatchesTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        weights = weights_of(random_gpt("v2", layers=LAYERS), "x", within="weight").under("model")
        self.first, self.step = (write_graph(graph, Path(folder.name)) for graph in code_graphs(weights, HEADS))

    def begin(self, ids: torch.Tensor, lengths: torch.Tensor, bert: torch.Tensor) -> dict[str, torch.Tensor]:
        prompt = (torch.arange(PROMPT) * 37 % (CODES - 1)).expand(len(ids), -1)
        inputs = {"phone_ids": ids, "phone_lengths": lengths, "bert": bert, "prompt_codes": prompt}
        return run_onnx(self.first, inputs)

    def go_on(self, code: torch.Tensor, pads: torch.Tensor, begun: dict[str, torch.Tensor]) -> torch.Tensor:
        place = {"code": code, "position": torch.tensor([PROMPT]), "pad_lengths": pads}
        return run_onnx(self.step, {**place, "k_cache": begun["k_rows"], "v_cache": begun["v_rows"]})["logits"]

    def test_a_text_is_the_same_alone_and_among_longer_ones(self) -> None:
        torch.manual_seed(1)
        lengths = torch.tensor([100, 12, 64, 61])
        width = 2 * BLOCK
        ids, bert = torch.randint(0, 732, (4, width)), torch.randn(4, width, FEATURE_WIDTH)
        codes = torch.tensor([[1], [2], [3], [4]])
        together = self.begin(ids, lengths, bert)
        after = self.go_on(codes, width - lengths, together)
        for row, length in enumerate(lengths.tolist()):
            own = BLOCK if length <= BLOCK else width
            one = slice(row, row + 1)
            alone = self.begin(ids[one, width - own :], lengths[one], bert[one, width - own :])
            self.assertTrue(torch.equal(alone["logits"], together["logits"][one]), length)
            self.assertTrue(torch.equal(alone["k_rows"][own - length :], together["k_rows"][width - length :, :, one]))
            self.assertTrue(torch.equal(self.go_on(codes[one], own - lengths[one], alone), after[one]), length)
