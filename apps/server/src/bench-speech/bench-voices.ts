import { join } from 'node:path';
import {
  makeHifiganV1Voice,
  makeTestVoice,
  openVoicePackage,
  type TestVoiceKind,
  type VoicePackage,
} from '@voicemill/speech';
import { starterVoiceIds } from '../bench-gate/bench-voices';

/** A voice to measure, written when its turn comes. */
export interface BenchVoice {
  name: string;
  /** Of each item: long enough for a sentence, short enough that the bench ends. */
  phones: number;
  /** Of eight at once and eight one by one: more where they are short. */
  repetitions: number;
  open(dir: string): Promise<VoicePackage>;
}

/** Full width, a third of the layers of a released model: what the host adds weighs three times as much as it would. */
const size = { layers: 8, width: 512, heads: 16, hidden: 2048 };
const drawn = (kind: TestVoiceKind): BenchVoice => ({
  name: kind,
  phones: 40,
  repetitions: 3,
  open: (dir) => makeTestVoice(join(dir, kind), kind, { size, manifest: benchSampling }),
});
/** So that no item is longer than 80 codes, whatever the random weights say of the end. */
const benchSampling = { sampling: { topK: 15, topP: 1, temperature: 1, repetitionPenalty: 1.35, mostCodes: 80 } };

/** @param voicesDir where the starter voices lie. */
export const benchVoices = (voicesDir: string): BenchVoice[] => [
  ...starterVoiceIds.map((name) => ({
    name,
    phones: 40,
    repetitions: 9,
    open: () => openVoicePackage(join(voicesDir, name), { precisions: ['fp32'] }),
  })),
  {
    name: 'hifigan-v1',
    phones: 6,
    repetitions: 3,
    open: async (dir) =>
      makeHifiganV1Voice(await openVoicePackage(join(voicesDir, 'starter-en')), join(dir, 'hifigan-v1')),
  },
  drawn('voicemill-v2'),
  drawn('onnx-rs-v2'),
  drawn('upstream-v2'),
];
