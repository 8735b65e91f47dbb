import type { LoadedVoice, SpeechEngine, SynthesisItem, SynthesisResult } from '../engine/speech-engine';
import { examplePhones, expectSameSpeech, itemOf, starterVoiceDir } from '../testing';
import { durationMs, medianPitchHz, semitonesBetween } from '../testing/speech-measures';
import { openVoicePackage } from '../voice/open-voice-package';
import { createSpeechEngine } from './create-speech-engine';

const only = (speaker: string) => [{ speaker, weight: 1 }];
const third = ({ samples, sampleRateHz }: SynthesisResult, part: number) => {
  const size = Math.floor(samples.length / 3);
  return medianPitchHz({ samples: samples.slice(part * size, (part + 1) * size), sampleRateHz } as SynthesisResult);
};

describe('a sentence that glides from one speaker to another', () => {
  let engine: SpeechEngine;
  let voice: LoadedVoice;
  const phones = examplePhones('starter-en').slice(0, 5);
  const say = (changes: Partial<SynthesisItem>): Promise<SynthesisResult[]> =>
    voice.synthesise(phones.map((each, seed) => itemOf(each, { seed, ...changes })));
  beforeAll(async () => {
    engine = await createSpeechEngine({ device: { kind: 'cpu' }, threads: 2 });
    voice = await engine.load(await openVoicePackage(starterVoiceDir('starter-en'), { precisions: ['fp32'] }));
  });
  afterAll(() => engine.close());

  it('begins near the one, ends near the other, and lies between them in the middle', async () => {
    const ways = [{ mix: only('rms') }, { mix: only('slt') }, { mix: only('rms'), mixTo: only('slt') }];
    const [low = [], high = [], glide = []] = await Promise.all(ways.map(say));
    // The way from low to high that each third of the glide has gone, 0 to 1; the median of the sentences.
    const gone = [0, 1, 2].map((part) => {
      const shares = glide.map((each, index) => {
        const [from, to] = [third(low[index]!, part), third(high[index]!, part)];
        return semitonesBetween(from, third(each, part)) / semitonesBetween(from, to);
      });
      return shares.sort((one, other) => one - other)[Math.floor(shares.length / 2)]!;
    });
    expect(gone[0]).toBeLessThan(0.4);
    expect(gone[1]).toBeGreaterThan(0.3);
    expect(gone[1]).toBeLessThan(0.8);
    expect(gone[2]).toBeGreaterThan(0.65);
  });

  it('has the phones and times of what it says, and is about as long as a mix on its way', async () => {
    const [glide, midway] = [
      await say({ mix: only('rms'), mixTo: only('slt') }),
      await say({ mix: [...only('rms'), ...only('slt')] }),
    ];
    glide.forEach((each, index) => {
      expect(each.phoneTimings.map(({ phone }) => phone)).toEqual(phones[index]);
      expect(each.phoneTimings.at(-1)?.endMs).toBeCloseTo(durationMs(each), 6);
      const ratio = durationMs(each) / durationMs(midway[index]!);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    });
  });

  it('is the same alone, in a batch with others, and as one tensor', async () => {
    const glide = itemOf(phones[0]!, { mix: only('rms'), mixTo: only('slt') });
    const [alone] = await voice.synthesise([glide]);
    const mates = phones.slice(1, 4).map((each) => itemOf(each));
    const [, among, ...others] = await voice.synthesise([mates[0]!, glide, ...mates.slice(1)]);
    expectSameSpeech(among, alone);
    const steady = await voice.synthesise(mates.slice(1));
    steady.forEach((each, index) => expectSameSpeech(others[index], each));
    const other = await createSpeechEngine({
      device: { kind: 'cpu' },
      threads: 1,
      layout: 'one-tensor',
      bucketed: true,
    });
    try {
      const loaded = await other.load(voice.voice);
      const together = await loaded.synthesise([mates[0]!, glide, mates[1]!]);
      expectSameSpeech(together[1], alone);
      expectSameSpeech(together[2], steady[0]);
    } finally {
      await other.close();
    }
  });

  it('that ends where it began is no glide', async () => {
    const [plain] = await voice.synthesise([itemOf(phones[0]!, { mix: only('rms') })]);
    const [still] = await voice.synthesise([itemOf(phones[0]!, { mix: only('rms'), mixTo: only('rms') })]);
    expectSameSpeech(still, plain);
  });
});
