"""Parts of the SoVITS side, held against plain loops and PyTorch's own layers."""

from __future__ import annotations

import math
import unittest

import torch
from torch.nn import functional as F

from gptsovits.attention import Attention
from gptsovits.flow import ReversedFlow
from gptsovits.make_graphs import sound_graphs
from gptsovits.graph import Sizes
from gptsovits.prompts import PromptGraph
from gptsovits.text_encoder import stretched
from gptsovits.weights import Weights, weights_of

from .random_sovits import DILATIONS, RATES, random_sovits


class SoundTest(unittest.TestCase):
    def setUp(self) -> None:
        torch.manual_seed(1)
        self.saved = random_sovits("v2", small=True)
        self.weights = weights_of(self.saved, "x", within="weight")

    @torch.no_grad()
    def test_attention_knows_how_far_apart_frames_are(self) -> None:
        own = self.weights.under("enc_p", "encoder_ssl", "attn_layers", 0)
        x = torch.randn(1, 192, 14)
        self.assertLess((Attention(own)(x, x) - _plain_attention(own, x)).abs().max().item(), 1e-5)

    def test_frames_are_stretched_as_pytorch_interpolates(self) -> None:
        x = torch.randn(2, 5, 24)
        for count in (24, 15, 25, 41, 2, 1):
            want = F.interpolate(x, size=count, mode="linear")
            self.assertLess((stretched(x, torch.arange(count)) - want).abs().max().item(), 1e-5)
        self.assertTrue(torch.equal(stretched(x, torch.arange(24)), x))

    @torch.no_grad()
    def test_the_flow_undoes_the_couplings(self) -> None:
        flow = ReversedFlow(self.weights.under("flow"))
        latent, timbre = torch.randn(2, 192, 11), torch.randn(2, 512, 1)
        x = latent
        for coupling in reversed(flow.couplings):
            still, moved = x.chunk(2, 1)
            moved = moved + coupling.after(coupling.layers(coupling.before(still), timbre))
            x = torch.cat([still, moved], 1).flip(1)
        self.assertGreater((x - latent).abs().max().item(), 0.1)
        self.assertLess((flow(x, timbre) - latent).abs().max().item(), 1e-4)

    @torch.no_grad()
    def test_prompts_are_the_nearest_codes(self) -> None:
        graph = PromptGraph(self.weights)
        ssl = torch.randn(1, 768, 21)
        frames = F.conv1d(ssl, graph.pairs.weight, graph.pairs.bias, stride=2)[0].t()
        want = torch.cdist(frames.double(), graph.codebook.double()).argmin(1)
        self.assertEqual(graph(ssl).tolist(), [want.tolist()])

    @torch.no_grad()
    def test_the_vocoder_takes_speed_and_noise_from_outside(self) -> None:
        vocoder = next(each for each in sound_graphs(self.weights, RATES, DILATIONS) if each.name == "vocoder")
        phones, codes, ge, noise, scale = vocoder.example(Sizes(batch=1, codes=6, frames=12))
        (audio,) = vocoder.run((phones, codes, ge, noise, scale))
        self.assertEqual(audio.shape, (1, 12 * 640))
        (again,) = vocoder.run((phones, codes, ge, noise, scale))
        self.assertTrue(torch.equal(audio, again))
        (other,) = vocoder.run((phones, codes, ge, noise * 0.9, scale))
        self.assertGreater((audio - other).abs().max().item(), 1e-4)
        still, without = (vocoder.run((phones, codes, ge, each, scale * 0))[0] for each in (noise, noise * 0))
        self.assertTrue(torch.equal(still, without))
        (slower,) = vocoder.run((phones, codes, ge, torch.zeros(1, 192, 20), scale))
        self.assertEqual(slower.shape, (1, 20 * 640))


def _plain_attention(own: Weights, x: torch.Tensor) -> torch.Tensor:
    """Shaw et al. (2018), one pair of frames at a time."""
    made = {name: F.conv1d(x, own.tensor(f"conv_{name}.weight"), own.tensor(f"conv_{name}.bias")) for name in "qkv"}
    place_keys, place_values = own.tensor("emb_rel_k")[0], own.tensor("emb_rel_v")[0]
    window, width, frames = 4, 96, x.shape[2]
    heads = []
    for head in range(2):
        q, k, v = (made[name][0, head * width : (head + 1) * width].t() for name in "qkv")
        rows = []
        for at in range(frames):
            near = [other for other in range(frames) if abs(other - at) <= window]
            scores = k @ q[at]
            for other in near:
                scores[other] += place_keys[other - at + window] @ q[at]
            shares = (scores / math.sqrt(width)).softmax(0)
            row = shares @ v
            for other in near:
                row = row + shares[other] * place_values[other - at + window]
            rows.append(row)
        heads.append(torch.stack(rows).t())
    return F.conv1d(torch.cat(heads).unsqueeze(0), own.tensor("conv_o.weight"), own.tensor("conv_o.bias"))
