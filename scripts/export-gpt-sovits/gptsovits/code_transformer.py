"""The model that draws codes (upstream: text to semantic, "GPT"): its layers and its embeddings.

Layers are those of "Attention Is All You Need", normalised after their sums, with ReLU; positions are sines and cosines in
turn, scaled by a learned number. Phones see all phones; codes see all phones and the codes up to themselves.
"""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional as F

from .layers import embedding, layer_norm, linear
from .weights import Weights

#: Codes and the end.
CODES = 1025
FEATURE_WIDTH = 1024
#: Added to scores of what must not be seen: its share becomes exactly 0.
HIDDEN = -1e9


class CodeLayer(nn.Module):
    """One layer. Rows of keys and values are [B,T,width]."""

    def __init__(self, weights: Weights, heads: int) -> None:
        super().__init__()
        attention = weights.under("self_attn")
        joined = attention.tensor("in_proj_weight", None, None)
        self.heads = heads
        self.width = joined.shape[1]
        self.project = nn.Linear(self.width, 3 * self.width)
        self.project.weight = nn.Parameter(joined, requires_grad=False)
        bias = attention.tensor("in_proj_bias", 3 * self.width)
        self.project.bias = nn.Parameter(bias, requires_grad=False)
        self.out = linear(attention.under("out_proj"))
        self.up, self.down = linear(weights.under("linear1")), linear(weights.under("linear2"))
        self.norm1, self.norm2 = layer_norm(weights.under("norm1")), layer_norm(weights.under("norm2"))

    def queries_keys_values(self, x: torch.Tensor) -> list[torch.Tensor]:
        return list(self.project(x).split(self.width, dim=-1))

    def per_head(self, rows: torch.Tensor) -> torch.Tensor:
        """[B,T,width] to [B,heads,T,width/heads]."""
        return rows.reshape(rows.shape[0], -1, self.heads, self.width // self.heads).transpose(1, 2)

    def finish(self, x: torch.Tensor, context: torch.Tensor) -> torch.Tensor:
        """The rest of the layer behind its attention. `context` is per head."""
        joined = context.transpose(1, 2).reshape(context.shape[0], -1, self.width)
        middle = self.norm1(x + self.out(joined))
        return self.norm2(middle + self.down(F.relu(self.up(middle))))

    @property
    def scale(self) -> float:
        return 1 / math.sqrt(self.width // self.heads)


class CodeTransformer(nn.Module):
    """Layers, embeddings and the table that codes are drawn by. `weights` lie below `model.` in upstream's `.ckpt`."""

    def __init__(self, weights: Weights, heads: int) -> None:
        super().__init__()
        layers = weights.under("h", "layers")
        self.layers = nn.ModuleList(CodeLayer(layers.under(number), heads) for number in range(layers.count()))
        self.phones = embedding(weights.under("ar_text_embedding", "word_embeddings"))
        self.codes = embedding(weights.under("ar_audio_embedding", "word_embeddings"))
        self.features = linear(weights.under("bert_proj"))
        self.predict = linear(weights.under("ar_predict_layer"))
        self.phone_scale = nn.Parameter(weights.tensor("ar_text_position.alpha", 1), requires_grad=False)
        self.code_scale = nn.Parameter(weights.tensor("ar_audio_position.alpha", 1), requires_grad=False)
        self.width = self.codes.embedding_dim
        rates = torch.exp(torch.arange(0, self.width, 2).float() * -(math.log(10_000.0) / self.width))
        self.register_buffer("rates", rates)

    def sines(self, positions: torch.Tensor) -> torch.Tensor:
        """int64 [...] to [...,width]."""
        angles = positions.unsqueeze(-1).float() * self.rates
        return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(-2)

    def embed_phones(self, ids: torch.Tensor, bert: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
        """ids and positions [B,P], bert [B,P,1024]."""
        return self.phones(ids) + self.features(bert) + self.phone_scale * self.sines(positions)

    def embed_codes(self, ids: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
        """ids [B,N], positions [N]."""
        return self.codes(ids) + self.code_scale * self.sines(positions)
