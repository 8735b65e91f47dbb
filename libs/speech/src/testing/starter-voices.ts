import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SynthesisItem } from '../engine/speech-engine';

export type StarterVoiceId = 'starter-en' | 'starter-zh';

/** The folder of a starter voice in this repository. */
export function starterVoiceDir(id: StarterVoiceId): string {
  return join(__dirname, '..', '..', '..', '..', 'voices', id);
}

/** The phones of the sentences that a starter voice brings along. */
export function examplePhones(id: StarterVoiceId): string[][] {
  const json = readFileSync(join(starterVoiceDir(id), 'examples.json'), 'utf8');
  return (JSON.parse(json) as { phones: string }[]).map(({ phones }) => phones.split(' '));
}

/** Something to say, in the middle of all ranges. */
export function itemOf(phones: string[], changes: Partial<SynthesisItem> = {}): SynthesisItem {
  return { phones, mix: [], speed: 1, pitchSemitones: 0, noiseScale: 0.5, seed: 20_240_117, ...changes };
}
