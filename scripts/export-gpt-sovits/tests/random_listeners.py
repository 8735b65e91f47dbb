"""Random weights of the models that voices share: HuBERT, BERT, and the speaker network."""

from __future__ import annotations

import json
from pathlib import Path

import torch

from .random_weights import RandomWeights

HUBERT_KERNELS = [10, 3, 3, 3, 3, 2, 2]
HUBERT_CONFIG = {
    "conv_stride": [5, 2, 2, 2, 2, 2, 2],
    "num_conv_pos_embedding_groups": 16,
    "num_attention_heads": 12,
    "feat_extract_norm": "group",
    "do_stable_layer_norm": False,
}
#: What the importer looks for, and some characters of the tests' sentences.
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *",.?!，。？！、你好世界我们今天"]


def write_hubert(folder: Path, seed: int = 1, *, layers: int = 12) -> None:
    random, width = RandomWeights(seed), 768
    into = 1
    for layer, kernel in enumerate(HUBERT_KERNELS):
        random.conv(f"feature_extractor.conv_layers.{layer}.conv", 512, into, kernel, bias=False)
        into = 512
    random.norm("feature_extractor.conv_layers.0.layer_norm", 512)
    random.norm("feature_projection.layer_norm", 512)
    random.linear("feature_projection.projection", width, 512)
    random.add("masked_spec_embed", width)
    random.add("encoder.pos_conv_embed.conv.weight_g", 1, 1, 128, scale=0.1, around=1.0)
    random.add("encoder.pos_conv_embed.conv.weight_v", width, width // 16, 128)
    random.add("encoder.pos_conv_embed.conv.bias", width, scale=0.1)
    random.norm("encoder.layer_norm", width)
    for layer in range(layers):
        own = f"encoder.layers.{layer}"
        for part in "qkv":
            random.linear(f"{own}.attention.{part}_proj", width, width)
        random.linear(f"{own}.attention.out_proj", width, width)
        random.linear(f"{own}.feed_forward.intermediate_dense", 3072, width)
        random.linear(f"{own}.feed_forward.output_dense", width, 3072)
        random.norm(f"{own}.layer_norm", width)
        random.norm(f"{own}.final_layer_norm", width)
    _write(folder, random)
    (folder / "config.json").write_text(json.dumps(HUBERT_CONFIG))


def write_bert(folder: Path, seed: int = 1, *, layers: int = 24) -> None:
    random, width = RandomWeights(seed), 1024
    random.add("bert.embeddings.word_embeddings.weight", len(WORDS), width, scale=1.0)
    random.add("bert.embeddings.position_embeddings.weight", 512, width, scale=1.0)
    random.add("bert.embeddings.token_type_embeddings.weight", 2, width, scale=1.0)
    random.norm("bert.embeddings.LayerNorm", width, names=("gamma", "beta"))
    for layer in range(layers):
        own = f"bert.encoder.layer.{layer}"
        for part in ("query", "key", "value"):
            random.linear(f"{own}.attention.self.{part}", width, width)
        random.linear(f"{own}.attention.output.dense", width, width)
        random.norm(f"{own}.attention.output.LayerNorm", width, names=("gamma", "beta"))
        random.linear(f"{own}.intermediate.dense", 4096, width)
        random.linear(f"{own}.output.dense", width, 4096)
        random.norm(f"{own}.output.LayerNorm", width, names=("gamma", "beta"))
    random.linear("bert.pooler.dense", width, width)
    random.linear("cls.predictions.transform.dense", width, width)
    _write(folder, random)
    (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n", encoding="utf-8")


def _write(folder: Path, random: RandomWeights) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(random.halves(), folder / "pytorch_model.bin")


def write_speaker(path: Path, seed: int = 1) -> None:
    """ERes2NetV2 with 24 wide groups, four of them, and twice as many channels behind each block as within."""
    random = RandomWeights(seed)
    _conv2d(random, "conv1", 64, 1, 3)
    _batch_norm(random, "bn1", 64)
    into = 64
    for index, (planes, blocks) in enumerate(((64, 3), (128, 4), (256, 6), (512, 3))):
        for block in range(blocks):
            _block(random, f"layer{index + 1}.{block}", into, planes, fused=index >= 2)
            into = planes * 4
    _conv2d(random, "layer3_ds", 2048, 1024, 3)
    _fusion(random, "fuse34", 2048)
    random.linear("seg_1", 192, 40_960)
    torch.save(random.tensors, path)


def _block(random: RandomWeights, own: str, into: int, planes: int, *, fused: bool) -> None:
    width, groups = planes * 24 // 64, 4
    _conv2d(random, f"{own}.conv1", width * groups, into, 1)
    _batch_norm(random, f"{own}.bn1", width * groups)
    for group in range(groups):
        _conv2d(random, f"{own}.convs.{group}", width, width, 3)
        _batch_norm(random, f"{own}.bns.{group}", width)
    for place in range(groups - 1 if fused else 0):
        _fusion(random, f"{own}.fuse_models.{place}", width)
    _conv2d(random, f"{own}.conv3", planes * 4, width * groups, 1)
    _batch_norm(random, f"{own}.bn3", planes * 4)
    if into != planes * 4:
        _conv2d(random, f"{own}.shortcut.0", planes * 4, into, 1)
        _batch_norm(random, f"{own}.shortcut.1", planes * 4)


def _fusion(random: RandomWeights, own: str, channels: int) -> None:
    inner = channels // 4
    _conv2d(random, f"{own}.local_att.0", inner, channels * 2, 1, bias=True)
    _batch_norm(random, f"{own}.local_att.1", inner)
    _conv2d(random, f"{own}.local_att.3", channels, inner, 1, bias=True)
    _batch_norm(random, f"{own}.local_att.4", channels)


def _conv2d(random: RandomWeights, own: str, out: int, into: int, kernel: int, *, bias: bool = False) -> None:
    random.add(f"{own}.weight", out, into, kernel, kernel)
    if bias:
        random.add(f"{own}.bias", out, scale=0.1)


def _batch_norm(random: RandomWeights, own: str, width: int) -> None:
    random.norm(own, width)
    random.add(f"{own}.running_mean", width, scale=0.1)
    random.tensors[f"{own}.running_var"] = torch.rand(width) * 0.2 + 0.9
    random.tensors[f"{own}.num_batches_tracked"] = torch.tensor(7)
