import { join, resolve } from 'node:path';
import { makeTestVoice, testVoiceKinds } from '@voicemill/speech';
import { gptSovitsSymbols } from '@voicemill/text';

/** Writes a voice of every kind of export; they speak noise, but take every text that a real one takes. */
export async function makeTestVoices(dir: string, seed: number): Promise<void> {
  for (const kind of testVoiceKinds) {
    const { dir: made } = await makeTestVoice(join(resolve(dir), kind), kind, { seed, symbols: gptSovitsSymbols });
    process.stdout.write(`${made}\n`);
  }
}
