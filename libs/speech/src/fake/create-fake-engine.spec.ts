import { describeSpeechEngine, examplePhones, itemOf, starterVoiceDir } from '../testing';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import type { LoadedVoice } from '../engine/speech-engine';
import { createFakeEngine, type FakeEngineOptions } from './create-fake-engine';

const openVoice = (): Promise<VoicePackage> => openVoicePackage(starterVoiceDir('starter-en'), { precisions: [] });
const loadFake = async (options: FakeEngineOptions): Promise<LoadedVoice> =>
  createFakeEngine(options).load(await openVoice());
const phones = examplePhones('starter-en')[0] ?? [];

describeSpeechEngine('the fake engine', () => createFakeEngine(), openVoice);

describe('createFakeEngine', () => {
  it('is as long as the phones and the speed demand, to a frame for each phone', async () => {
    const voice = await loadFake({ secondsPerPhone: 0.1 });
    const [normal, fast] = await voice.synthesise([itemOf(phones), itemOf(phones, { speed: 2 })]);
    const halfFrameSeconds = 128 / 22_050;
    for (const [result, speed] of [
      [normal, 1],
      [fast, 2],
    ] as const) {
      const seconds = (result?.samples.length ?? 0) / 22_050;
      expect(Math.abs(seconds - (phones.length * 0.1) / speed)).toBeLessThan(phones.length * halfFrameSeconds);
    }
  });

  it('is silent for its first and its last phone only', async () => {
    const [result] = await (await loadFake({})).synthesise([itemOf(phones)]);
    if (!result) throw new Error('nothing was said');
    const { samples, phoneTimings, sampleRateHz } = result;
    const at = (ms: number): number => Math.round((ms / 1000) * sampleRateHz);
    const from = at(phoneTimings[0]?.endMs ?? 0);
    const to = at(phoneTimings.at(-1)?.startMs ?? 0);
    expect(from).toBeGreaterThan(0);
    expect(samples.subarray(0, from).every((sample) => sample === 0)).toBe(true);
    expect(samples.subarray(to).every((sample) => sample === 0)).toBe(true);
    const zeros = samples.subarray(from, to).filter((sample) => Math.abs(sample) < 1e-4).length;
    expect(zeros / (to - from)).toBeLessThan(0.05);
  });

  it('makes every take of the same length when told to', async () => {
    const voice = await loadFake({ fixedSeconds: 2 });
    const results = await voice.synthesise([itemOf(phones), itemOf([...phones, ...phones], { speed: 2 })]);
    for (const { samples } of results) expect(Math.abs(samples.length / 22_050 - 2)).toBeLessThan(0.01);
  });

  it('sounds different with another seed, speaker or pitch', async () => {
    const voice = await loadFake({});
    const changes = [{}, { seed: 1 }, { mix: [{ speaker: 'rms', weight: 1 }] }, { pitchSemitones: 2 }];
    const results = await voice.synthesise(changes.map((change) => itemOf(phones, change)));
    const middles = results.map(({ samples }) => samples.slice(20_000, 20_100).join());
    expect(new Set(middles).size).toBe(changes.length);
  });

  describe('a batch', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('takes its time, and the next one waits for it as on one device', async () => {
      const voice = await loadFake({ batchMs: 40 });
      const done: string[] = [];
      const first = voice.synthesise([itemOf(phones)]).then(() => done.push('first'));
      const second = voice.synthesise([itemOf(phones)]).then(() => done.push('second'));
      await jest.advanceTimersByTimeAsync(39);
      expect(done).toEqual([]);
      await jest.advanceTimersByTimeAsync(1);
      expect(done).toEqual(['first']);
      await jest.advanceTimersByTimeAsync(40);
      expect(done).toEqual(['first', 'second']);
      await Promise.all([first, second]);
    });
  });
});
