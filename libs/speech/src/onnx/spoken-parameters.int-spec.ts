import type { LoadedVoice, SpeechEngine, SynthesisItem, SynthesisResult } from '../engine/speech-engine';
import { examplePhones, itemOf, starterVoiceDir } from '../testing';
import { durationMs, largestDifference, medianPitchHz, semitonesBetween } from '../testing/speech-measures';
import { openVoicePackage } from '../voice/open-voice-package';
import { createSpeechEngine } from './create-speech-engine';

describe('what can be chosen has its effect', () => {
  let engine: SpeechEngine;
  let voice: LoadedVoice;
  const phones = examplePhones('starter-en')[5] ?? [];
  const say = async (changes: Partial<SynthesisItem>): Promise<SynthesisResult> => {
    const [result] = await voice.synthesise([itemOf(phones, changes)]);
    if (!result) throw new Error('nothing was said');
    return result;
  };
  beforeAll(async () => {
    engine = await createSpeechEngine({ device: { kind: 'cpu' }, threads: 2 });
    voice = await engine.load(await openVoicePackage(starterVoiceDir('starter-en')));
  });
  afterAll(() => engine.close());

  it.each([
    [0.8, 1.25],
    [1.25, 0.8],
  ])('speed %p makes %p of the length', async (speed, factor) => {
    const ratio = durationMs(await say({ speed })) / durationMs(await say({}));
    expect(Math.abs(ratio - factor)).toBeLessThan(0.04);
  });

  it.each([-3, 2, 4])('a pitch of %p semitones moves the median pitch by that', async (pitchSemitones) => {
    const moved = semitonesBetween(medianPitchHz(await say({})), medianPitchHz(await say({ pitchSemitones })));
    expect(Math.abs(moved - pitchSemitones)).toBeLessThan(0.3);
  });

  it('another seed is another reading, unless the noise scale is 0', async () => {
    const [a, b] = [await say({ seed: 1, noiseScale: 1.2 }), await say({ seed: 2, noiseScale: 1.2 })];
    const timesOf = ({ phoneTimings }: SynthesisResult): number[] => phoneTimings.map(({ endMs }) => endMs);
    expect(timesOf(a)).not.toEqual(timesOf(b));
    const [c, d] = [await say({ seed: 1, noiseScale: 0 }), await say({ seed: 2, noiseScale: 0 })];
    expect(timesOf(c)).toEqual(timesOf(d));
  });

  it('a mix lies between its speakers, and a mix of one is that speaker', async () => {
    const pitchOf = async (slt: number): Promise<number> => {
      const mix = [
        { speaker: 'slt', weight: slt },
        { speaker: 'rms', weight: 1 - slt },
      ];
      return medianPitchHz(await say({ mix }));
    };
    const [low, between, high] = [await pitchOf(0), await pitchOf(0.6), await pitchOf(1)];
    expect(low * 1.1).toBeLessThan(between);
    expect(between * 1.1).toBeLessThan(high);
    const named = await say({ mix: [{ speaker: 'slt', weight: 3 }] });
    expect(largestDifference(named.samples, (await say({})).samples)).toBe(0);
  });
});
