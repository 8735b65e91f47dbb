import type { LoadedVoice, SpeechEngine, SynthesisItem } from '../engine/speech-engine';
import type { VoicePackage } from '../voice/open-voice-package';
import { expectSameSpeech } from './expect-same-speech';
import { itemOf } from './starter-voices';

/**
 * What every speech engine has to hold to, whatever is behind it.
 *
 * @param makeEngine starts one; it is closed at the end.
 * @param openVoice a voice that it can load.
 */
export function describeSpeechEngine(
  name: string,
  makeEngine: () => SpeechEngine | Promise<SpeechEngine>,
  openVoice: () => Promise<VoicePackage>,
): void {
  describe(`${name} as a speech engine`, () => {
    let engine: SpeechEngine;
    let voice: LoadedVoice;
    beforeAll(async () => {
      engine = await makeEngine();
      voice = await engine.load(await openVoice());
    });
    afterAll(() => engine.close());

    describe('refuses', () => describeRefusals(() => voice));
    describe('speaks', () => describeSpeaking(() => voice));

    it('says no more once a voice is closed, and closing twice is no fault', async () => {
      const second = await engine.load(voice.voice);
      await second.close();
      await second.close();
      await expect(second.synthesise([itemOf(phonesFor(second, 10))])).rejects.toMatchObject({ code: 'unavailable' });
      await expect(voice.synthesise([itemOf(phonesFor(voice, 10))])).resolves.toHaveLength(1);
    });
  });
}

function describeRefusals(voice: () => LoadedVoice): void {
  const refusal = async (
    changes: Partial<SynthesisItem>,
  ): Promise<{ code: string; message: string; remedy: string }> => {
    const good = itemOf(phonesFor(voice(), 10));
    try {
      await voice().synthesise([good, { ...good, ...changes }]);
    } catch (error) {
      return error as { code: string; message: string; remedy: string };
    }
    throw new Error('nothing was refused');
  };

  it('one phone too many, naming item and limit, but takes the limit itself', async () => {
    const { maxPhones } = voice().voice.manifest;
    const { code, message } = await refusal({ phones: phonesFor(voice(), maxPhones + 1) });
    expect(code).toBe('parameter-out-of-range');
    expect(message).toContain('Item 2 of the batch');
    expect(message).toContain(`phones is ${maxPhones + 1}, outside`);
    await expect(voice().synthesise([itemOf(phonesFor(voice(), maxPhones))])).resolves.toHaveLength(1);
  });

  it('an item without phones', async () => {
    expect(await refusal({ phones: [] })).toMatchObject({ code: 'parameter-out-of-range' });
  });

  it('a phone that is none of its symbols, and the padding symbol', async () => {
    const { minPhones, symbols, padId } = voice().voice.manifest;
    const phones = phonesFor(voice(), minPhones);
    const unknown = await refusal({ phones: [...phones, '☃'] });
    expect(unknown).toMatchObject({ code: 'invalid-input' });
    expect(unknown.message).toContain(`phone ${minPhones + 1} is "☃"`);
    expect(await refusal({ phones: [...phones, symbols[padId] ?? ''] })).toMatchObject({ code: 'invalid-input' });
  });

  it('an unknown speaker, naming the known ones', async () => {
    const { code, remedy } = await refusal({ mix: [{ speaker: 'nobody', weight: 1 }] });
    expect(code).toBe('voice-unknown');
    for (const speaker of Object.keys(voice().voice.manifest.speakers)) expect(remedy).toContain(speaker);
  });

  it.each(['speed', 'pitchSemitones', 'noiseScale'] as const)(
    '%s outside its range, and not a number',
    async (name) => {
      const [low, high] = voice().voice.manifest.ranges[name];
      for (const value of [low - 0.01, high + 0.01, NaN]) {
        const { code, message } = await refusal({ [name]: value });
        expect(code).toBe('parameter-out-of-range');
        expect(message).toContain(`${name} is ${value}, outside ${low} to ${high}`);
      }
    },
  );

  it.each([-1, 2 ** 32, 0.5])('seed %p', async (seed) => {
    expect(await refusal({ seed })).toMatchObject({ code: 'parameter-out-of-range' });
  });
}

function describeSpeaking(voice: () => LoadedVoice): void {
  const lengths = [12, 40, 20, 31, 9, 25, 60, 15];
  const batch = (): SynthesisItem[] => lengths.map((length, seed) => itemOf(phonesFor(voice(), length), { seed }));

  it('answers in the order of the items, each with its own phones', async () => {
    const results = await voice().synthesise(batch());
    expect(results.map(({ phoneTimings }) => phoneTimings.length)).toEqual(lengths);
    batch().forEach((item, index) => {
      expect(results[index]?.phoneTimings.map(({ phone }) => phone)).toEqual(item.phones);
    });
  });

  it('answers nothing for nothing', async () => {
    await expect(voice().synthesise([])).resolves.toEqual([]);
  });

  it('gives times that follow each other and fill the samples, and speech between them', async () => {
    for (const { samples, sampleRateHz, phoneTimings } of await voice().synthesise(batch())) {
      phoneTimings.forEach(({ startMs, endMs }, index) => {
        expect(startMs).toBe(index === 0 ? 0 : phoneTimings[index - 1]?.endMs);
        expect(endMs).toBeGreaterThanOrEqual(startMs);
      });
      const wholeMs = (samples.length / sampleRateHz) * 1000;
      expect(phoneTimings.at(-1)?.endMs).toBeCloseTo(wholeMs, 6);
      const loudest = samples.reduce((peak, sample) => (Math.abs(sample) <= peak ? peak : Math.abs(sample)), 0);
      // A sample that is no number would come out as the loudest.
      expect(loudest).toBeGreaterThan(0.02);
      expect(loudest).toBeLessThanOrEqual(1.5);
    }
  });

  it('says an item the same alone, in a batch and in two batches at once', async () => {
    const items = batch();
    const [together, again] = await Promise.all([voice().synthesise(items), voice().synthesise([...items].reverse())]);
    for (const [index, item] of items.entries()) {
      const [alone] = await voice().synthesise([item]);
      expectSameSpeech(together[index], alone);
      expectSameSpeech(again[items.length - 1 - index], alone);
    }
  });

  it('reports the time of the device', async () => {
    const reports: number[] = [];
    await voice().synthesise(batch(), ({ deviceMs }) => reports.push(deviceMs));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toBeGreaterThanOrEqual(0);
  });
}

/** `count` phones that begin and end as a chunk does; all symbols of the voice take their turn. */
function phonesFor({ voice: { manifest } }: LoadedVoice, count: number): string[] {
  const spoken = manifest.symbols.filter((symbol, id) => id !== manifest.padId && /^[A-Z]+[01]?$/.test(symbol));
  const inside = Array.from(
    { length: Math.max(0, count - 2) },
    (_, index) => spoken[(index * 7) % spoken.length] ?? '',
  );
  return ['PAU', ...inside, '.'];
}
