"""Random weights under the keys and shapes of upstream's SoVITS `.pth` files."""

from __future__ import annotations

from typing import Any, Mapping

from .random_weights import RandomWeights

#: What tells the versions apart: phones, bands that the style encoder reads, width of the timbre.
VERSIONS: Mapping[str, Mapping[str, int]] = {
    "v1": {"phones": 322, "bins": 1025, "timbre": 512},
    "v2": {"phones": 732, "bins": 704, "timbre": 512},
    "v2Pro": {"phones": 732, "bins": 704, "timbre": 1024},
    "v2ProPlus": {"phones": 732, "bins": 704, "timbre": 1024},
}
RATES = [10, 8, 2, 2, 2]
KERNELS = {"v2ProPlus": [20, 16, 8, 2, 2]}
RESIDUAL_KERNELS = [3, 7, 11]
DILATIONS = [[1, 3, 5]] * 3
WIDTH, FILTER, MEETING = 192, 768, 512


def random_sovits(version: str, seed: int = 1, *, small: bool = False) -> dict[str, Any]:
    """Weights in half precision and settings. `small`: fewer layers, a narrower generator, for quick tests."""
    told = VERSIONS[version]
    random = RandomWeights(seed)
    layers = 2 if small else 6
    _text_encoder(random, told["phones"], layers)
    _style(random, told["bins"], told["timbre"])
    _flow(random, told["timbre"])
    # The width of the Plus is what tells it.
    first = 768 if version == "v2ProPlus" else 64 if small else 512
    _generator(random, first, KERNELS.get(version, [16, 16, 8, 2, 2]), told["timbre"])
    random.conv("ssl_proj", 768, 768, 2)
    random.add("quantizer.vq.layers.0._codebook.embed", 1024, 768)
    random.add("quantizer.vq.layers.0._codebook.embed_avg", 1024, 768)
    random.add("quantizer.vq.layers.0._codebook.cluster_size", 1024)
    random.add("quantizer.vq.layers.0._codebook.inited", 1)
    if version.startswith("v2Pro"):
        random.linear("sv_emb", told["timbre"], 20_480)
        random.linear("ge_to512", 512, told["timbre"])
        random.add("prelu.weight", told["timbre"], scale=0.25)
    settings = {
        "data": {"sampling_rate": 32_000, "hop_length": 640, "filter_length": 2048},
        "model": {"upsample_rates": RATES, "resblock_dilation_sizes": DILATIONS, "version": version},
    }
    return {"weight": random.halves(), "config": settings, "info": "random"}


def _text_encoder(random: RandomWeights, phones: int, layers: int) -> None:
    random.conv("enc_p.ssl_proj", WIDTH, 768, 1)
    random.add("enc_p.text_embedding.weight", phones, WIDTH)
    for name, count in (("encoder_ssl", layers // 2), ("encoder_text", layers), ("encoder2", layers // 2)):
        for layer in range(count):
            _encoder_layer(random, f"enc_p.{name}", layer)
    for part in "qkvo":
        random.conv(f"enc_p.mrte.cross_attention.conv_{part}", MEETING, MEETING, 1)
    random.conv("enc_p.mrte.c_pre", MEETING, WIDTH, 1)
    random.conv("enc_p.mrte.text_pre", MEETING, WIDTH, 1)
    random.conv("enc_p.mrte.c_post", WIDTH, MEETING, 1)
    random.conv("enc_p.proj", 2 * WIDTH, WIDTH, 1)


def _encoder_layer(random: RandomWeights, name: str, layer: int) -> None:
    for part in "qkvo":
        random.conv(f"{name}.attn_layers.{layer}.conv_{part}", WIDTH, WIDTH, 1)
    for part in "kv":
        random.add(f"{name}.attn_layers.{layer}.emb_rel_{part}", 1, 9, WIDTH // 2)
    random.conv(f"{name}.ffn_layers.{layer}.conv_1", FILTER, WIDTH, 3)
    random.conv(f"{name}.ffn_layers.{layer}.conv_2", WIDTH, FILTER, 3)
    for place in (1, 2):
        random.norm(f"{name}.norm_layers_{place}.{layer}", WIDTH, names=("gamma", "beta"))


def _style(random: RandomWeights, bins: int, timbre: int) -> None:
    random.linear("ref_enc.spectral.0.fc", 128, bins)
    random.linear("ref_enc.spectral.3.fc", 128, 128)
    for place in (0, 1):
        random.conv(f"ref_enc.temporal.{place}.conv1.conv", 256, 128, 5)
    for part in ("w_qs", "w_ks", "w_vs", "fc"):
        random.linear(f"ref_enc.slf_attn.{part}", 128, 128)
    random.linear("ref_enc.fc.fc", timbre, 128)


def _flow(random: RandomWeights, timbre: int) -> None:
    for number in (0, 2, 4, 6):
        own = f"flow.flows.{number}"
        random.conv(f"{own}.pre", WIDTH, WIDTH // 2, 1)
        random.conv(f"{own}.post", WIDTH // 2, WIDTH, 1)
        random.normed_conv(f"{own}.enc.cond_layer", 2 * WIDTH * 4, timbre, 1)
        for layer in range(4):
            random.normed_conv(f"{own}.enc.in_layers.{layer}", 2 * WIDTH, WIDTH, 5)
            random.normed_conv(f"{own}.enc.res_skip_layers.{layer}", WIDTH if layer == 3 else 2 * WIDTH, WIDTH, 1)


def _generator(random: RandomWeights, first: int, kernels: list[int], timbre: int) -> None:
    random.conv("dec.conv_pre", first, WIDTH, 7)
    random.conv("dec.cond", first, timbre, 1)
    channels = first
    for number, kernel in enumerate(kernels):
        random.normed_conv(f"dec.ups.{number}", channels, channels // 2, kernel, bias=channels // 2)
        channels //= 2
        for kind, size in enumerate(RESIDUAL_KERNELS):
            for part in ("convs1", "convs2"):
                for layer in range(3):
                    place = f"dec.resblocks.{number * 3 + kind}.{part}.{layer}"
                    random.normed_conv(place, channels, channels, size)
    random.conv("dec.conv_post", 1, channels, 7, bias=False)


def as_settings_object(settings: Mapping[str, Any], kind: type) -> Any:
    """Settings as upstream's training stores them: objects of its class `utils.HParams`, one in another."""
    made = kind()
    for name, value in settings.items():
        setattr(made, name, as_settings_object(value, kind) if isinstance(value, dict) else value)
    return made
