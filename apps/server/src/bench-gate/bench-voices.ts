import { join } from 'node:path';
import type { Config } from '@voicemill/platform';
import { createSpeechEngine, openVoicePackage, type LoadedVoice, type VoicePackage } from '@voicemill/speech';

/** The voices that the gate is measured on: those whose sounds it was taught. */
export const starterVoiceIds = ['starter-en', 'starter-zh'];

export interface BenchVoices {
  packages: VoicePackage[];
  loaded: ReadonlyMap<string, LoadedVoice>;
}

/** Opens both starter voices on the cpu for as long as something is done with them. */
export async function withVoices<T>(config: Config, use: (voices: BenchVoices) => Promise<T>): Promise<T> {
  const engine = await createSpeechEngine({ device: { kind: 'cpu' }, threads: config.workerThreads });
  try {
    const packages: VoicePackage[] = [];
    const loaded = new Map<string, LoadedVoice>();
    for (const id of starterVoiceIds) {
      const voice = await openVoicePackage(join(config.voicesDir, id), { precisions: ['fp32'] });
      packages.push(voice);
      loaded.set(id, await engine.load(voice));
    }
    return await use({ packages, loaded });
  } finally {
    await engine.close();
  }
}
