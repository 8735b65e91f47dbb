import { join } from 'node:path';
import { kaldiFbank } from '../../gpt-sovits/features/kaldi-fbank';
import { linearSpectrogram } from '../../gpt-sovits/features/spectrogram';
import { readClip } from '../../gpt-sovits/reference/read-clip';
import { fillNormals, vocoderSeed } from '../../onnx/noise';
import type { TestVoiceKind } from '../../test-voices/test-voice-graphs';
import type { GptSovitsManifest } from '../../voice/gpt-sovits-manifest';
import type { VoicePackage } from '../../voice/open-voice-package';
import type { PlainTensor } from './graph-thread';
import { floats, ids } from './plain-graphs';
import type { PlainRequest, ReferenceSetting } from './reference-loops';

type Feeds = Record<string, PlainTensor>;
type Setting = Pick<ReferenceSetting, 'graphs' | 'path'>;

const one = (number: number): PlainTensor => floats([number], [1]);

/** Standard normal numbers, two frames of 192 for each code: as many as the latent of a sentence has. */
function noiseOf(codes: readonly number[], seed: number): Float32Array {
  const noise = new Float32Array(codes.length * 2 * 192);
  fillNormals(noise, 0, noise.length, vocoderSeed(seed));
  return noise;
}

/**
 * Sound of codes at speed 1 with noise scale 0.5, each family's graphs run by hand: the clip, the timbre, the vocoder.
 * Graphs that drew noise have it as an input.
 */
export async function referenceSound(
  setting: Setting,
  kind: TestVoiceKind,
  { dir, manifest }: VoicePackage<GptSovitsManifest>,
  { textPhones, seed }: PlainRequest,
  codes: readonly number[],
): Promise<number[]> {
  const { graphs, path } = setting;
  const clip = await readClip(join(dir, manifest.speakers[manifest.defaultSpeaker]!.reference.audio.path));
  const wave = floats(clip.at32k, [1, clip.at32k.length]);
  const noise = noiseOf(codes, seed);
  const shared = { text_seq: ids(textPhones), pred_semantic: ids(codes, [1, 1, codes.length]) };
  const drawn: Feeds = { ...shared, random_normal_0: floats(noise, [noise.length]) };
  const vector: Feeds = kind.includes('pro') ? { sv_emb: await speakerVector(setting, kind, clip.at16k) } : {};
  const sound = async (file: string, feeds: Feeds): Promise<number[]> =>
    withinFullScale((await graphs.run(path(file), feeds)).audio!.numbers);
  switch (manifest.family) {
    case 'upstream':
    case 'onnx-rs':
      return sound('test_vits.onnx', { ...drawn, ref_audio: wave, ...vector });
    case 'minimal': {
      const manner = { noise_scale: one(0.5), speed: one(1) };
      return sound('sovits.onnx', { ...drawn, ...manner, refer_spec: spectrum(clip.at32k), ...vector });
    }
    case 'genie': {
      if (kind === 'genie-v2') return sound('vits_fp32.onnx', { ...drawn, ref_audio: wave });
      const made = await graphs.run(path('prompt_encoder_fp32.onnx'), { ref_audio: wave, ...vector });
      const [ge, advanced] = [made.ge!, made.ge_advanced!];
      const timbre = { ge: floats(ge.numbers, ge.dims), ge_advanced: floats(advanced.numbers, advanced.dims) };
      return sound('vits_fp32.onnx', { ...drawn, ...timbre });
    }
    case 'voicemill': {
      const { ge } = await graphs.run(path('timbre.onnx'), { refer_spec: spectrum(clip.at32k), ...vector });
      return sound('vocoder.onnx', {
        phone_ids: ids(textPhones),
        codes: ids(codes),
        ge: floats(ge!.numbers, ge!.dims),
        noise: floats(noise, [1, 192, codes.length * 2]),
        noise_scale: one(0.5),
      });
    }
  }
}

function spectrum(samples: Float32Array): PlainTensor {
  const { bins, frames, data } = linearSpectrogram(samples);
  return floats(data, [1, bins, frames]);
}

async function speakerVector({ graphs, path }: Setting, kind: TestVoiceKind, at16k: Float32Array) {
  const { frames, data } = kaldiFbank(at16k);
  const heard: Feeds = kind.startsWith('genie')
    ? { waveform: floats(at16k, [1, at16k.length]) }
    : { audio_feature: floats(data, [frames, 80]) };
  const { numbers } = Object.values(await graphs.run(path('sv.onnx'), heard))[0]!;
  return floats(numbers, [1, numbers.length]);
}

function withinFullScale(samples: number[]): number[] {
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
  return peak > 1 ? samples.map((sample) => sample / peak) : samples;
}
