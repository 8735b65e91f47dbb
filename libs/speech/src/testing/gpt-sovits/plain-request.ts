import { join } from 'node:path';
import type { SynthesisItem, SpokenStretch } from '../../engine/speech-engine';
import { readClip } from '../../gpt-sovits/reference/read-clip';
import { testVocabulary } from '../../test-voices/test-symbols';
import type { GptSovitsManifest } from '../../voice/gpt-sovits-manifest';
import type { VoicePackage } from '../../voice/open-voice-package';
import { floats, ids, type Numbers } from './plain-graphs';
import type { PlainRequest, ReferenceSetting } from './reference-loops';

const trailingZeros = { upstream: 9600, voicemill: 9600, minimal: 4800, genie: 0, 'onnx-rs': 0 };
const hubertFiles = { upstream: 'test_ssl', voicemill: 'hubert', minimal: 'ssl', genie: 'hubert', 'onnx-rs': 'ssl' };
const hubertInputs = {
  upstream: 'ref_audio_16k',
  voicemill: 'ref_audio_16k',
  minimal: 'audio',
  genie: 'input_values',
  'onnx-rs': 'ref_audio_16k',
};

/** An item with its voice's default reference, made into plain lists by the slowest way there is. */
export async function plainRequest(
  setting: Pick<ReferenceSetting, 'graphs' | 'path'>,
  { dir, manifest }: VoicePackage<GptSovitsManifest>,
  { phones, stretches = [], seed }: SynthesisItem,
): Promise<PlainRequest> {
  const { reference } = manifest.speakers[manifest.defaultSpeaker]!;
  const refPhones = reference.stretches.flatMap((stretch) => stretch.phones);
  const numbered = (names: readonly string[]): number[] => names.map((name) => manifest.symbols.indexOf(name));
  return {
    refPhones: numbered(refPhones),
    textPhones: numbered(phones),
    refBert: await featuresOf(setting, manifest.family, reference.stretches),
    textBert: await featuresOf(setting, manifest.family, stretches),
    ssl: await sslOf(setting, manifest.family, join(dir, reference.audio.path)),
    seed,
  };
}

async function sslOf(
  { graphs, path }: Pick<ReferenceSetting, 'graphs' | 'path'>,
  family: GptSovitsManifest['family'],
  clip: string,
): Promise<Numbers> {
  const { at16k } = await readClip(clip);
  const wave = [...at16k, ...Array.from({ length: trailingZeros[family] }, () => 0)];
  const feeds = { [hubertInputs[family]]: floats(wave, [1, wave.length]) };
  const made = Object.values(await graphs.run(path(`${hubertFiles[family]}.onnx`), feeds))[0]!;
  if (made.dims[1] === 768) return made;
  const frames = made.dims[1]!;
  const numbers = made.numbers.map((_, index) => made.numbers[(index % frames) * 768 + Math.floor(index / frames)]!);
  return { dims: [1, 768, frames], numbers };
}

async function featuresOf(
  { graphs, path }: Pick<ReferenceSetting, 'graphs' | 'path'>,
  family: GptSovitsManifest['family'],
  stretches: readonly SpokenStretch[],
): Promise<number[]> {
  const rows: number[] = [];
  const inner = family !== 'minimal';
  for (const { text, phones, word2ph } of stretches) {
    if (word2ph === null) {
      rows.push(...Array.from({ length: phones.length * 1024 }, () => 0));
      continue;
    }
    const words = ['[CLS]', ...text, '[SEP]'].map((word) => Math.max(testVocabulary.indexOf(word), 0) || 1);
    const made = await graphs.run(path('bert.onnx'), {
      input_ids: ids(words),
      attention_mask: ids(words.map(() => 1)),
      token_type_ids: ids(words.map(() => 0)),
    });
    const { numbers } = Object.values(made)[0]!;
    word2ph.forEach((count, character) => {
      const from = (character + (inner ? 0 : 1)) * 1024;
      for (let repeat = 0; repeat < count; repeat += 1) rows.push(...numbers.slice(from, from + 1024));
    });
  }
  return rows;
}
