import fc from 'fast-check';
import { TruePeakMeter } from '../meter/true-peak-meter';
import { atLevel, gathered, largestDifference, noise, speechLike, testRateHz } from '../testing';
import { limited, type LimitOptions } from './limited';

async function* blocksOf(samples: Float32Array, size: number): AsyncGenerator<Float32Array> {
  for (let at = 0; at < samples.length; at += size) yield await Promise.resolve(samples.slice(at, at + size));
}
const truePeakDb = (samples: Float32Array): number => {
  const meter = new TruePeakMeter();
  meter.push(samples);
  meter.finish();
  return 20 * Math.log10(meter.truePeak);
};
const run = async (
  samples: Float32Array,
  options: Partial<LimitOptions>,
  blockSamples = 1000,
): Promise<{ output: Float32Array; reductionDb: number }> => {
  let reductionDb = NaN;
  const all = { sampleRateHz: testRateHz, gainDb: 0, ceilingDbtp: -3, onEnd: (db: number) => (reductionDb = db) };
  const output = await gathered(limited(blocksOf(samples, blockSamples), { ...all, ...options }));
  return { output, reductionDb };
};

describe('the limiter', () => {
  it.each([3, 9, 15])('holds speech lifted by %i dB under its ceiling', async (gainDb) => {
    const { output, reductionDb } = await run(speechLike({ seconds: 3, levelDb: -18 }), { gainDb, ceilingDbtp: -2 });
    expect(truePeakDb(output)).toBeLessThan(-2 + 0.1);
    expect(reductionDb).toBeGreaterThanOrEqual(0);
  });

  it('holds noise under its ceiling, whose peaks lie between samples', async () => {
    const { output, reductionDb } = await run(noise({ seconds: 1, levelDb: -6 }), { ceilingDbtp: -6 });
    expect(truePeakDb(output)).toBeLessThan(-6 + 0.15);
    expect(reductionDb).toBeGreaterThan(3);
  });

  it('passes what is soft enough bit for bit, only lifted', async () => {
    const samples = speechLike({ seconds: 1, levelDb: -30 });
    expect((await run(samples, {})).output).toEqual(samples);
    const { output, reductionDb } = await run(samples, { gainDb: 6.0206 });
    expect(reductionDb).toBe(0);
    const doubled = samples.map((sample) => 2 * sample);
    expect(largestDifference(output, doubled)).toBeLessThan(1e-5);
  });

  it('neither delays nor shortens, whatever the blocks', async () => {
    const samples = atLevel(speechLike({ seconds: 0.4 }), -12);
    const reference = (await run(samples, {}, samples.length)).output;
    expect(reference.length).toBe(samples.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4000 }), async (size) => {
        const { output } = await run(samples, {}, size);
        expect(largestDifference(output, reference)).toBeLessThan(1e-5);
      }),
      { numRuns: 15 },
    );
  });

  it.each([0, 1, 50, 130])('gives %i samples back for as many', async (count) => {
    expect((await run(new Float32Array(count).fill(0.1), {})).output.length).toBe(count);
  });

  it('lets go again after a peak', async () => {
    const samples = speechLike({ seconds: 2, levelDb: -30, edgeSilenceMs: 0 });
    samples[testRateHz / 2] = 1;
    const { output, reductionDb } = await run(samples, { ceilingDbtp: -6 });
    expect(reductionDb).toBeGreaterThan(5.5);
    const late = Math.round(testRateHz * 1.5);
    expect(output.slice(late)).toEqual(samples.slice(late));
  });

  it('leaves peaks alone where there is no ceiling', async () => {
    const loud = noise({ seconds: 0.1, levelDb: 3 });
    expect((await run(loud, { ceilingDbtp: null })).output).toEqual(loud);
  });
});
