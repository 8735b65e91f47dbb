"""Graphs `first` and `step`: codes are begun for a batch of texts, and drawn on one after the other."""

from __future__ import annotations

import torch
from torch import nn

from .code_transformer import HIDDEN, CodeTransformer


def _stacked(rows: list[torch.Tensor]) -> torch.Tensor:
    """[B,T,width] of every layer to [T,L,B,width]: time outermost, so that new rows go behind those that are there."""
    return torch.stack([each.transpose(0, 1) for each in rows], dim=1)


def _mask(seen: torch.Tensor) -> torch.Tensor:
    """bool to what is added to scores."""
    return (1 - seen.float()) * HIDDEN


class FirstGraph(nn.Module):
    """Phones (padded on the left) and the reference's codes go through all layers at once."""

    def __init__(self, transformer: CodeTransformer) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(
        self, phone_ids: torch.Tensor, phone_lengths: torch.Tensor, bert: torch.Tensor, prompt_codes: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """[B,P], [B], [B,P,1024], [B,N] to logits [B,1025] and the rows of the cache, [P+N,L,B,width] each."""
        t = self.transformer
        phones, codes = phone_ids.shape[1], prompt_codes.shape[1]
        pads = (phones - phone_lengths).unsqueeze(1)
        places = torch.arange(phones).unsqueeze(0) - pads
        text = t.embed_phones(phone_ids, bert, places)
        x = torch.cat([text, t.embed_codes(prompt_codes, torch.arange(codes))], dim=1)
        columns = torch.arange(phones + codes)
        row, column = columns.unsqueeze(1), columns.unsqueeze(0)
        sees = (column < phones) | ((row >= phones) & (column <= row))
        mask = _mask(sees.unsqueeze(0) & (column >= pads).unsqueeze(1)).unsqueeze(1)
        keys, values = [], []
        for layer in t.layers:
            q, k, v = layer.queries_keys_values(x)
            keys.append(k)
            values.append(v)
            scores = layer.per_head(q) @ layer.per_head(k).transpose(2, 3) * layer.scale + mask
            x = layer.finish(x, scores.softmax(-1) @ layer.per_head(v))
        return t.predict(x[:, -1]), _stacked(keys), _stacked(values)


class StepGraph(nn.Module):
    """One code of each row goes through all layers, over what is kept of those before it."""

    def __init__(self, transformer: CodeTransformer) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(
        self,
        code: torch.Tensor,
        position: torch.Tensor,
        pad_lengths: torch.Tensor,
        k_cache: torch.Tensor,
        v_cache: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """[B,1], [1], [B], [T,L,B,width] twice to logits [B,1025] and the new rows, [1,L,B,width] each.

        Past and new rows are never joined: that would copy the cache in every layer.
        """
        t = self.transformer
        x = t.embed_codes(code, position)
        there = torch.arange(k_cache.shape[0]).unsqueeze(0) >= pad_lengths.unsqueeze(1)
        mask = _mask(there).unsqueeze(1).unsqueeze(1)
        keys, values = [], []
        for number, layer in enumerate(t.layers):
            q, k, v = layer.queries_keys_values(x)
            keys.append(k)
            values.append(v)
            query = layer.per_head(q)
            past_keys = layer.per_head(k_cache[:, number].transpose(0, 1))
            past_values = layer.per_head(v_cache[:, number].transpose(0, 1))
            past = query @ past_keys.transpose(2, 3) * layer.scale + mask
            own = query @ layer.per_head(k).transpose(2, 3) * layer.scale
            shares = torch.cat([past, own], dim=-1).softmax(-1)
            context = shares[..., :-1] @ past_values + shares[..., -1:] * layer.per_head(v)
            x = layer.finish(x, context)
        return t.predict(x[:, -1]), _stacked(keys), _stacked(values)
