"""Graph `bert`: features of Chinese characters from chinese-roberta-wwm-ext-large, three layers before its end.

Keys are those of the Hugging Face model (a BERT), with or without `bert.` before them.
"""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional as F

from .code_transformer import HIDDEN
from .layers import embedding, layer_norm, linear
from .weights import Weights

#: Of BERT; not PyTorch's own.
EPS = 1e-12
#: Layers at the end whose work is not asked for.
LEFT_OUT = 2
HEAD_WIDTH = 64


class BertLayer(nn.Module):
    def __init__(self, weights: Weights) -> None:
        super().__init__()
        own, out = weights.under("attention", "self"), weights.under("attention", "output")
        self.query, self.key, self.value = (linear(own.under(name)) for name in ("query", "key", "value"))
        self.out, self.norm1 = linear(out.under("dense")), layer_norm(out.under("LayerNorm"), EPS)
        self.up, self.down = linear(weights.under("intermediate", "dense")), linear(weights.under("output", "dense"))
        self.norm2 = layer_norm(weights.under("output", "LayerNorm"), EPS)
        self.width = self.query.out_features

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        width = self.width
        query, key, value = (
            layer(x).reshape(1, -1, width // HEAD_WIDTH, HEAD_WIDTH).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        shares = (query @ key.transpose(2, 3) / math.sqrt(HEAD_WIDTH) + mask).softmax(-1)
        x = self.norm1(x + self.out((shares @ value).transpose(1, 2).reshape(1, -1, width)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class BertGraph(nn.Module):
    """`input_ids`, `attention_mask`, `token_type_ids` [1,words] to `bert_feature` [words-2,1024]."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        bert = weights.under("bert") if weights.has("bert.embeddings.word_embeddings.weight") else weights
        words = bert.under("embeddings")
        self.words, self.kinds = embedding(words.under("word_embeddings")), embedding(words.under("token_type_embeddings"))
        self.places = embedding(words.under("position_embeddings"))
        self.norm = layer_norm(words.under("LayerNorm"), EPS)
        layers = bert.under("encoder", "layer")
        used = layers.count() - LEFT_OUT
        self.layers = nn.ModuleList(BertLayer(layers.under(number)) for number in range(used))

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        places = torch.arange(input_ids.shape[1])
        x = self.norm(self.words(input_ids) + self.places(places) + self.kinds(token_type_ids))
        mask = ((1 - attention_mask).float() * HIDDEN).unsqueeze(1).unsqueeze(1)
        for layer in self.layers:
            x = layer(x, mask)
        # Without [CLS] and [SEP].
        return x[0, 1:-1]
