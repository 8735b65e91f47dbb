"""Layers of HuBERT and BERT, held against PyTorch's own; the speaker network against a plain convolution."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from gptsovits.bert import EPS, BertLayer
from gptsovits.checkpoint import read_checkpoint
from gptsovits.hubert import HubertLayer, Places
from gptsovits.speaker import Block
from gptsovits.weights import Weights, weights_of

from .random_listeners import write_bert, write_hubert, write_speaker


class ListenersTest(unittest.TestCase):
    def setUp(self) -> None:
        torch.manual_seed(1)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def weights(self, name: str) -> Weights:
        return weights_of(read_checkpoint(self.folder / name), name)

    def assert_close(self, have: torch.Tensor, want: torch.Tensor) -> None:
        self.assertEqual(have.shape, want.shape)
        self.assertLess((have - want).abs().max().item(), 2e-5)

    @torch.no_grad()
    def test_hubert(self) -> None:
        write_hubert(self.folder, layers=1)
        weights = self.weights("pytorch_model.bin").under("encoder")
        own = weights.under("layers", 0)
        names = [f"attention.{part}_proj" for part in "qkv"]
        outer = ("attention.out_proj", "feed_forward.intermediate_dense", "feed_forward.output_dense")
        layer = _pytorchs(own, names, outer, ("layer_norm", "final_layer_norm"), heads=12, eps=1e-5)
        x = torch.randn(1, 9, 768)
        self.assert_close(HubertLayer(own, 12)(x), layer(x))
        places = nn.utils.weight_norm(nn.Conv1d(768, 768, 128, padding=64, groups=16), dim=2)
        conv = weights.under("pos_conv_embed", "conv")
        places.load_state_dict({name: conv.tensor(name) for name in ("weight_g", "weight_v", "bias")})
        want = F.gelu(places(x.transpose(1, 2))[:, :, :9]).transpose(1, 2)
        self.assert_close(Places(conv, 16)(x), want)

    @torch.no_grad()
    def test_bert(self) -> None:
        write_bert(self.folder, layers=1)
        own = self.weights("pytorch_model.bin").under("bert", "encoder", "layer", 0)
        names = [f"attention.self.{part}" for part in ("query", "key", "value")]
        outer = ("attention.output.dense", "intermediate.dense", "output.dense")
        layer = _pytorchs(own, names, outer, ("attention.output.LayerNorm", "output.LayerNorm"), heads=16, eps=EPS)
        x = torch.randn(1, 9, 1024)
        self.assert_close(BertLayer(own)(x, torch.zeros(1, 1, 1, 9)), layer(x))

    @torch.no_grad()
    def test_the_groups_of_a_block_of_the_speaker_network(self) -> None:
        path = self.folder / "speaker.ckpt"
        write_speaker(path)
        own = self.weights(path.name).under("layer2", 0)
        x = torch.randn(1, 256, 8, 6)
        self.assert_close(Block(own, 2)(x), _plain_block(own, x))


def _plain_block(own: Weights, x: torch.Tensor) -> torch.Tensor:
    """A block without fusions, stride 2, as its paper draws it."""

    def conv(name: str, x: torch.Tensor, stride: int = 1) -> torch.Tensor:
        weight = own.tensor(f"{name}.weight")
        return F.conv2d(x, weight, stride=stride, padding=weight.shape[2] // 2)

    def norm(name: str, x: torch.Tensor) -> torch.Tensor:
        told = [own.tensor(f"{name}.{part}") for part in ("running_mean", "running_var", "weight", "bias")]
        return F.batch_norm(x, *told)

    def cut(x: torch.Tensor) -> torch.Tensor:
        return F.hardtanh(x, 0, 20)

    hidden = cut(norm("bn1", conv("conv1", x, 2)))
    before = torch.zeros(())
    groups = []
    for group in range(4):
        width = hidden.shape[1] // 4
        before = cut(norm(f"bns.{group}", conv(f"convs.{group}", before + hidden[:, group * width : (group + 1) * width])))
        groups.append(before)
    past = norm("shortcut.1", conv("shortcut.0", x, 2))
    return cut(norm("bn3", conv("conv3", torch.cat(groups, 1))) + past)


def _pytorchs(
    own: Weights, joined: list[str], outer: tuple[str, str, str], norms: tuple[str, str], *, heads: int, eps: float
) -> nn.TransformerEncoderLayer:
    """PyTorch's layer, normalised after its sums, with the same weights."""
    width = own.tensor(f"{outer[0]}.weight").shape[0]
    hidden = own.tensor(f"{outer[1]}.weight").shape[0]
    layer = nn.TransformerEncoderLayer(
        width, heads, hidden, dropout=0, activation="gelu", layer_norm_eps=eps, batch_first=True
    )
    state = {
        "self_attn.in_proj_weight": torch.cat([own.tensor(f"{name}.weight") for name in joined]),
        "self_attn.in_proj_bias": torch.cat([own.tensor(f"{name}.bias") for name in joined]),
    }
    for name, key in zip(("self_attn.out_proj", "linear1", "linear2"), outer):
        state.update({f"{name}.{part}": own.tensor(f"{key}.{part}") for part in ("weight", "bias")})
    for name, key in zip(("norm1", "norm2"), norms):
        parts = ("weight", "bias") if own.has(f"{key}.weight") else ("gamma", "beta")
        state.update({f"{name}.{new}": own.tensor(f"{key}.{old}") for new, old in zip(("weight", "bias"), parts)})
    layer.load_state_dict(state)
    return layer.eval()
