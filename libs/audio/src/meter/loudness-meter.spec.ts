import fc from 'fast-check';
import { joined, noise, speechLike, testRateHz, tone } from '../testing';
import { LoudnessMeter } from './loudness-meter';
import {
  integratedLoudnessLufs,
  loudnessSummarySchema,
  mergeLoudness,
  rmsDb,
  type LoudnessSummary,
} from './loudness-summary';

const measured = (samples: Float32Array, sampleRateHz = testRateHz, blocks = [samples.length]): LoudnessSummary => {
  const meter = new LoudnessMeter(sampleRateHz);
  let at = 0;
  for (const count of blocks) {
    meter.push(samples.subarray(at, at + count));
    at += count;
  }
  meter.push(samples.subarray(at));
  return meter.finish();
};
const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * testRateHz));

describe('LoudnessMeter', () => {
  it.each([16_000, 22_050, 44_100, 48_000])('reads a 997 Hz sine of 0 dBFS as -3.01 LUFS at %i Hz', (sampleRateHz) => {
    const sine = tone({ seconds: 4, sampleRateHz, levelDb: -3.0103 }, 997);
    expect(integratedLoudnessLufs(measured(sine, sampleRateHz))).toBeCloseTo(-3.01, 1);
  });

  // EBU Tech 3341, cases 1 to 4 as one channel: levels as LUFS of a 1 kHz tone, which in stereo read 3.01 more.
  const lufsTone = (lufs: number, seconds: number): Float32Array => tone({ seconds, levelDb: lufs });
  it.each([
    ['a steady tone', [lufsTone(-23, 20)], -23],
    ['a soft tone', [lufsTone(-33, 20)], -33],
    ['parts below the relative gate', [lufsTone(-36, 10), lufsTone(-23, 60), lufsTone(-36, 10)], -23],
    ['parts below both gates', [lufsTone(-72, 10), lufsTone(-36, 10), lufsTone(-23, 60), lufsTone(-36, 10)], -23],
    ['silence between', [lufsTone(-23, 10), silence(10), lufsTone(-23, 10)], -23],
  ])('gates %s', (_, parts, lufs) => {
    expect(Math.abs(integratedLoudnessLufs(measured(joined(...parts))) - lufs)).toBeLessThan(0.1);
  });

  it('reads RMS over everything, pauses included', () => {
    expect(rmsDb(measured(tone({ seconds: 2, levelDb: -20 })))).toBeCloseTo(-20, 2);
    expect(rmsDb(measured(joined(tone({ seconds: 2, levelDb: -20 }), silence(2))))).toBeCloseTo(-23.01, 2);
  });

  it('has no loudness for silence or for less than 400 ms', () => {
    expect(integratedLoudnessLufs(measured(silence(2)))).toBe(-Infinity);
    expect(integratedLoudnessLufs(measured(tone({ seconds: 0.3 })))).toBe(-Infinity);
    expect(rmsDb(measured(new Float32Array(0)))).toBe(-Infinity);
  });

  it('does not depend on how the signal is cut into blocks', () => {
    const samples = speechLike({ seconds: 1.5 });
    const whole = measured(samples);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 8 }), (blocks) => {
        const pieces = measured(samples, testRateHz, blocks);
        expect(integratedLoudnessLufs(pieces)).toBeCloseTo(integratedLoudnessLufs(whole), 6);
        expect(pieces.truePeak).toBeCloseTo(whole.truePeak, 7);
        expect(pieces.samplePeak).toBe(whole.samplePeak);
      }),
      { numRuns: 20 },
    );
  });

  it('survives JSON', () => {
    const summary = measured(noise({ seconds: 1 }));
    expect(loudnessSummarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  });
});

describe('mergeLoudness', () => {
  it('reads chapters together as if they were one signal', () => {
    const parts = [-30, -23, -19].map((levelDb, seed) => speechLike({ seconds: 8, levelDb, seed, edgeSilenceMs: 500 }));
    const whole = measured(joined(...parts));
    const merged = mergeLoudness(parts.map((part) => measured(part)));
    expect(Math.abs(integratedLoudnessLufs(merged) - integratedLoudnessLufs(whole))).toBeLessThan(0.1);
    expect(rmsDb(merged)).toBeCloseTo(rmsDb(whole), 6);
    expect(merged.samplePeak).toBe(whole.samplePeak);
    expect(merged.seconds).toBeCloseTo(whole.seconds, 6);
  });

  it('is silent for nothing', () => {
    expect(integratedLoudnessLufs(mergeLoudness([]))).toBe(-Infinity);
  });
});
