"""The model that draws codes, held against PyTorch's own transformer and against itself."""

from __future__ import annotations

import unittest

import torch
from torch import nn

from gptsovits.code_graphs import FirstGraph, StepGraph
from gptsovits.code_transformer import CODES, FEATURE_WIDTH, CodeTransformer
from gptsovits.weights import weights_of

from .random_gpt import HEADS, WIDTH, random_gpt

LAYERS, PHONES, PROMPT = 3, 12, 7


class CodeGraphsTest(unittest.TestCase):
    def setUp(self) -> None:
        saved = random_gpt("v2", layers=LAYERS)
        self.tensors = {key[len("model.") :]: value.float() for key, value in saved["weight"].items()}
        transformer = CodeTransformer(weights_of(saved, "x", within="weight").under("model"), HEADS).eval()
        self.first, self.step = FirstGraph(transformer), StepGraph(transformer)
        torch.manual_seed(1)
        self.ids = torch.randint(0, 732, (1, PHONES))
        self.bert = torch.randn(1, PHONES, FEATURE_WIDTH)
        self.prompt = torch.randint(0, CODES - 1, (1, PROMPT))

    def assert_close(self, have: torch.Tensor, want: torch.Tensor) -> None:
        self.assertEqual(have.shape, want.shape)
        self.assertLess((have - want).abs().max().item(), 2e-5)

    @torch.no_grad()
    def test_first_is_pytorchs_transformer_over_embeddings_and_sines(self) -> None:
        tensors = self.tensors
        layer = nn.TransformerEncoderLayer(WIDTH, HEADS, 2048, dropout=0, batch_first=True)
        encoder = nn.TransformerEncoder(layer, LAYERS).eval()
        kept = {key[len("h.") :]: value for key, value in tensors.items() if key.startswith("h.")}
        encoder.load_state_dict(kept)
        sines = torch.tensor(
            [
                [(torch.sin, torch.cos)[i % 2](torch.tensor(place / 10_000 ** (i // 2 * 2 / WIDTH))) for i in range(WIDTH)]
                for place in range(PHONES)
            ]
        )
        text = tensors["ar_text_embedding.word_embeddings.weight"][self.ids]
        text = text + self.bert @ tensors["bert_proj.weight"].t() + tensors["bert_proj.bias"]
        text = text + tensors["ar_text_position.alpha"] * sines
        codes = tensors["ar_audio_embedding.word_embeddings.weight"][self.prompt]
        codes = codes + tensors["ar_audio_position.alpha"] * sines[:PROMPT]
        hidden = torch.zeros(PHONES + PROMPT, PHONES + PROMPT, dtype=torch.bool)
        hidden[:PHONES, PHONES:] = True
        hidden[PHONES:, PHONES:] = torch.ones(PROMPT, PROMPT, dtype=torch.bool).triu(1)
        want = encoder(torch.cat([text, codes], 1), mask=hidden)[:, -1] @ tensors["ar_predict_layer.weight"].t()
        logits, _, _ = self.first(self.ids, torch.tensor([PHONES]), self.bert, self.prompt)
        self.assert_close(logits, want)

    @torch.no_grad()
    def test_a_step_is_the_first_stage_with_one_code_more(self) -> None:
        lengths = torch.tensor([PHONES])
        _, k, v = self.first(self.ids, lengths, self.bert, self.prompt)
        for number, code in enumerate((5, 900, 17)):
            said = torch.tensor([[code]])
            logits, k_row, v_row = self.step(said, torch.tensor([PROMPT + number]), torch.tensor([0]), k, v)
            k, v = torch.cat([k, k_row]), torch.cat([v, v_row])
            self.prompt = torch.cat([self.prompt, said], 1)
            want, want_k, want_v = self.first(self.ids, lengths, self.bert, self.prompt)
            self.assert_close(logits, want)
            self.assert_close(k, want_k)
            self.assert_close(v, want_v)

    @torch.no_grad()
    def test_a_text_is_the_same_padded_among_others(self) -> None:
        alone, k, v = self.first(self.ids, torch.tensor([PHONES]), self.bert, self.prompt)
        pads = 9
        ids = torch.randint(0, 732, (3, PHONES + pads))
        bert = torch.randn(3, PHONES + pads, FEATURE_WIDTH)
        ids[1, pads:], bert[1, pads:] = self.ids[0], self.bert[0]
        lengths = torch.tensor([PHONES + pads, PHONES, 4])
        prompts = self.prompt.expand(3, -1)
        logits, k_rows, v_rows = self.first(ids, lengths, bert, prompts)
        self.assert_close(logits[1:2], alone)
        self.assert_close(k_rows[pads:, :, 1:2], k)
        code, place = torch.tensor([[3], [4], [5]]), torch.tensor([PROMPT])
        among, _, _ = self.step(code, place, ids.shape[1] - lengths, k_rows, v_rows)
        single, _, _ = self.step(code[1:2], place, torch.tensor([0]), k, v)
        self.assert_close(among[1:2], single)
