import { fadeEdgesInPlace } from '../samples/fades';
import { noise, tone } from '../testing';
import { gapPeak, peakReach } from './intersample-peaks';
import { TruePeakMeter } from './true-peak-meter';

const truePeakDb = (samples: Float32Array, blockSamples = samples.length): number => {
  const meter = new TruePeakMeter();
  for (let at = 0; at < samples.length; at += blockSamples) meter.push(samples.subarray(at, at + blockSamples));
  meter.finish();
  return 20 * Math.log10(meter.truePeak);
};

describe('TruePeakMeter', () => {
  // EBU Tech 3341, case 15 and its like: a quarter of the sample rate, where samples miss the crest by 3 dB.
  it.each([
    [4, Math.PI / 4],
    [6, Math.PI / 6],
    [8, Math.PI / 8],
    [3, 0.3],
  ])('sees the crest of a sine of 1/%i of the rate that falls between samples', (part, phase) => {
    const sine = Float32Array.from({ length: 4000 }, (_, at) => 0.5 * Math.sin((2 * Math.PI * at) / part + phase));
    // A sine cut off in the middle of a wave would ring higher than its crest.
    fadeEdgesInPlace(sine, 500);
    const level = truePeakDb(sine);
    expect(level).toBeGreaterThan(-6.02 - 0.3);
    expect(level).toBeLessThan(-6.02 + 0.1);
  });

  it('is never below the sample peak, and equal for a slow tone', () => {
    expect(truePeakDb(tone({ seconds: 1, levelDb: -13.01 }, 100))).toBeCloseTo(-10, 1);
  });

  it('finds the same peak in any blocks, the last samples included', () => {
    const samples = noise({ seconds: 0.5 });
    samples[samples.length - 1] = 0.9;
    samples[samples.length - 2] = 0.9;
    const whole = truePeakDb(samples);
    expect(whole).toBeGreaterThan(20 * Math.log10(0.9));
    for (const block of [1, 7, 24, 1000]) expect(truePeakDb(samples, block)).toBeCloseTo(whole, 6);
  });

  it('finds, passing over quiet stretches, what a look at every gap finds', () => {
    const samples = noise({ seconds: 0.2 }).map((sample, at) => sample * (at % 911 < 40 ? 1 : 0.01));
    let largest = 0;
    for (let at = peakReach; at < samples.length - peakReach; at += 1) {
      largest = Math.max(largest, Math.abs(samples[at] as number), gapPeak(samples, at));
    }
    expect(truePeakDb(samples, 500)).toBeCloseTo(20 * Math.log10(largest), 6);
  });
});
