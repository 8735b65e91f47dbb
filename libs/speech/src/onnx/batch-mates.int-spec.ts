import type { LoadedVoice, SynthesisItem } from '../engine/speech-engine';
import { examplePhones, expectSameSpeech, itemOf, starterVoiceDir, type StarterVoiceId } from '../testing';
import { openVoicePackage } from '../voice/open-voice-package';
import { createSpeechEngine } from './create-speech-engine';
import type { SpeechEngineOptions } from './onnx-engine';

const cpu = { kind: 'cpu' } as const;
/** Every way in which a batch can be run. */
const ways: Record<string, SpeechEngineOptions> = {
  'spread over two threads': { device: cpu, threads: 2 },
  'spread over four threads': { device: cpu, threads: 4 },
  'as one tensor': { device: cpu, threads: 1, layout: 'one-tensor' },
  'as one tensor, two threads inside': { device: cpu, threads: 2, layout: 'one-tensor' },
  'as one tensor of bucket length': { device: cpu, threads: 1, layout: 'one-tensor', bucketed: true },
};

describe.each<StarterVoiceId>(['starter-en', 'starter-zh'])('%s', (id) => {
  const phones = examplePhones(id);
  const items: SynthesisItem[] = Array.from({ length: 8 }, (_, index) =>
    itemOf(phones[index % phones.length] ?? [], {
      seed: 1000 + index,
      speed: 0.8 + index * 0.1,
      pitchSemitones: index - 4,
      noiseScale: index * 0.15,
    }),
  );
  const withVoice = async <T>(options: SpeechEngineOptions, use: (voice: LoadedVoice) => Promise<T>): Promise<T> => {
    const engine = await createSpeechEngine(options);
    try {
      return await use(await engine.load(await openVoicePackage(starterVoiceDir(id), { precisions: ['fp32'] })));
    } finally {
      await engine.close();
    }
  };

  it('says each item bit for bit as it does alone, however its batch is run', async () => {
    const alone = await withVoice({ device: cpu, threads: 1 }, async (voice) => {
      const results = [];
      for (const item of items) results.push(...(await voice.synthesise([item])));
      return results;
    });
    for (const [way, options] of Object.entries(ways)) {
      const together = await withVoice(options, (voice) => voice.synthesise(items));
      expect([way, together.length]).toEqual([way, items.length]);
      together.forEach((result, index) => expectSameSpeech(result, alone[index]));
    }
  });
});
