"""What is missing or unknown is told by name."""

from __future__ import annotations

import unittest

import torch
from torch import nn

from gptsovits.errors import ExportError
from gptsovits.layers import conv1d, normed_weight, upsampling
from gptsovits.weights import Weights


class WeightsTest(unittest.TestCase):
    def setUp(self) -> None:
        tensors = {"a.0.weight": torch.ones(2, 3).half(), "a.1.weight": torch.ones(2, 3), "a.3.weight": torch.ones(1)}
        self.weights = Weights({**tensors, "enc_q.x": torch.ones(1), "b.num_batches_tracked": torch.ones(1)}, "voice.pth")

    def assert_refused(self, part: str, call) -> None:
        with self.assertRaises(ExportError) as caught:
            call()
        self.assertIn(part, str(caught.exception))
        self.assertIn("voice.pth", str(caught.exception))

    def test_gives_weights_below_a_key_as_float32(self) -> None:
        self.assertEqual(self.weights.under("a", 0).tensor("weight", 2, None).dtype, torch.float32)
        self.assertEqual(self.weights.under("a").count(), 2)

    def test_names_a_key_that_is_missing_or_of_another_shape(self) -> None:
        self.assert_refused('"a.2.weight"', lambda: self.weights.under("a", 2).tensor("weight"))
        self.assert_refused("[2, 3], not [any,4]", lambda: self.weights.under("a", 0).tensor("weight", None, 4))

    def test_refuses_weights_that_nobody_asked_for(self) -> None:
        self.weights.under("a", 0).tensor("weight")
        self.weights.under("a").under(1).tensor("weight")
        self.assert_refused('"a.3.weight" (1 in all)', lambda: self.weights.refuse_unknown(["enc_q."]))
        self.weights.refuse_unknown(["enc_q.", "a.3."])


class WeightNormTest(unittest.TestCase):
    def assert_same_layer(self, layer: nn.Module, made: nn.Module, x: torch.Tensor) -> None:
        self.assertLess((layer(x) - made(x)).abs().max().item(), 1e-5)

    def test_is_undone_as_pytorch_does_it(self) -> None:
        for axis in (0, 2):
            layer = nn.utils.weight_norm(nn.Conv1d(4, 6, 5), dim=axis)
            nn.init.uniform_(layer.weight_g, 0.5, 2)
            layer(torch.randn(1, 4, 9))
            found = normed_weight(Weights(layer.state_dict(), "voice.pth"), axis)
            self.assertLess((found - layer.weight).abs().max().item(), 1e-6)

    def test_of_convolutions_that_keep_the_length_and_that_upsample(self) -> None:
        layer = nn.utils.weight_norm(nn.Conv1d(4, 6, 5, dilation=3, padding=6))
        self.assert_same_layer(layer, conv1d(Weights(layer.state_dict(), "x"), dilation=3), torch.randn(2, 4, 20))
        layer = nn.utils.weight_norm(nn.ConvTranspose1d(4, 6, 16, 8, 4))
        made = upsampling(Weights(layer.state_dict(), "x"), 8)
        self.assert_same_layer(layer, made, torch.randn(2, 4, 7))
        self.assertEqual(made(torch.randn(1, 4, 7)).shape[2], 56)
