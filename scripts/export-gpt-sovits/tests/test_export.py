"""From random checkpoints to graphs that ONNX Runtime runs as PyTorch does, and to a voice that speaks."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import wave
from array import array
from pathlib import Path

import torch

from .make_random_checkpoints import write_checkpoints
from .random_sovits import VERSIONS

HERE = Path(__file__).resolve().parent.parent
CLONE = HERE.parent.parent


class ExportTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.out = self.folder / "out"

    def export(self, *options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(HERE), *options, "--out", str(self.out)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def assert_refused(self, part: str, *options: str) -> None:
        done = self.export(*options)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(part, done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        self.assertFalse(self.out.exists())
        self.assertEqual([each.name for each in self.folder.iterdir() if each.name.endswith(".part")], [])

    def test_every_version_gives_what_pytorch_gives(self) -> None:
        for version in VERSIONS:
            with self.subTest(version):
                options = write_checkpoints(self.folder / version, version, small=True, bert=version == "v2")
                done = self.export(*options, "--check")
                self.assertEqual(done.returncode, 0, done.stderr)
                for graph in ("first, batch of 1", "first, batch of 4", "step, batch of 4", "vocoder, batch of 4"):
                    self.assertIn(f"{graph}: ", done.stdout)
                self.assertIn(f"--model-version {version}\n", done.stdout)
                print(f"\n{version}\n{done.stdout}")
                shutil.rmtree(self.out)
                shutil.rmtree(self.folder / version)

    def test_a_voice_is_taken_by_the_importer_and_speaks(self) -> None:
        options = write_checkpoints(self.folder / "v2", "v2", small=True)
        done = self.export(*options)
        self.assertEqual(done.returncode, 0, done.stderr)
        clip, script = self.folder / "clip.wav", self.folder / "line.md"
        _write_clip(clip)
        script.write_text("Hello, world.\n")
        self.voicemill("voices", "import", str(self.out), "--reference", str(clip), *_DETAILS)
        self.assertIn("random@1.0.0  gpt-sovits", self.voicemill("voices", "list"))
        made = self.folder / "made"
        said = self.voicemill("render", str(script), "--voice", "random", *_PLAIN, "--out", str(made))
        self.assertIn("1 made, 0 reused, 0 gaps", said)
        (file,) = made.glob("**/*.wav")
        with wave.open(str(file)) as sound:
            samples = array("h", sound.readframes(sound.getnframes()))
        self.assertGreater(max(samples), 1000)

    def voicemill(self, *words: str) -> str:
        environment = {**os.environ, "VOICEMILL_HOME": str(self.folder / "home")}
        command = ["node", str(CLONE / "scripts" / "run.mjs"), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=CLONE, env=environment)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_says_what_is_missing(self) -> None:
        options = write_checkpoints(self.folder / "v2Pro", "v2Pro", small=True, bert=False)
        without = options[: options.index("--speaker")]
        self.assert_refused("pretrained_eres2netv2w24s4ep4.ckpt", *without)
        sovits = self.folder / "v2Pro" / "random.pth"
        self.assert_refused("random.ckpt is damaged", *_with_damage(options))
        older = write_checkpoints(self.folder / "v1", "v1", small=True, bert=False)
        self.assert_refused("knows 512 phones, random.pth 732", *older[:2], *options[2:])
        self.assert_refused('no entry "weight"', *_replaced(options, "--sovits", _saved(sovits, {"info": "x"})))
        strange = {"weight": {"cfm.x": torch.ones(1)}}
        self.assert_refused("no HiFi-GAN inside", *_replaced(options, "--sovits", _saved(sovits, strange)))


_DETAILS = (
    *("--id", "random", "--name-en", "Random", "--name-zh", "随机", "--languages", "en,zh", "--licence", "Apache-2.0"),
    *("--credits", "Random weights; nobody speaks.", "--transcript", "你好，世界。", "--transcript-language", "zh"),
    *("--i-own-this-voice", "Nobody, 2026-01-31", "--model-version", "v2"),
)

#: No gain and no loudness to reach: random weights make short noise.
_PLAIN = ("--preset", "master-wav", "--format", "wav")


def _replaced(options: list[str], name: str, path: Path) -> list[str]:
    place = options.index(name) + 1
    return [*options[:place], str(path), *options[place + 1 :]]


def _with_damage(options: list[str]) -> list[str]:
    path = Path(options[options.index("--gpt") + 1])
    short = path.with_name("short") / path.name
    short.parent.mkdir()
    short.write_bytes(path.read_bytes()[:-1000])
    return _replaced(options, "--gpt", short)


def _saved(beside: Path, content: object) -> Path:
    path = beside.with_name("other.pth")
    torch.save(content, path)
    return path


def _write_clip(path: Path) -> None:
    """Four seconds of a wavering tone at 32 kHz."""
    rate = 32_000
    tone = (0.3 * math.sin(2 * math.pi * 140 * at / rate + 3 * math.sin(at / 9000)) for at in range(4 * rate))
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(array("h", (round(32_000 * sample) for sample in tone)).tobytes())
