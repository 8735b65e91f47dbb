import { levelDb, tone } from '../testing';
import { resample } from './resample';

const middle = (samples: Float32Array): Float32Array =>
  samples.subarray(Math.floor(samples.length * 0.1), Math.floor(samples.length * 0.9));

describe('resample', () => {
  it.each([
    [32_000, 22_050],
    [22_050, 48_000],
    [44_100, 22_050],
    [24_000, 22_050],
  ])('keeps length, level and pitch of a tone from %i to %i Hz', (fromHz, toHz) => {
    const made = resample(tone({ seconds: 0.5, sampleRateHz: fromHz }, 1000), fromHz, toHz);
    const wanted = tone({ seconds: 0.5, sampleRateHz: toHz }, 1000);
    expect(made.length).toBe(wanted.length);
    const difference = middle(made).map((sample, at) => sample - (middle(wanted)[at] as number));
    expect(levelDb(difference)).toBeLessThan(levelDb(wanted) - 60);
  });

  it('takes out what the lower rate cannot hold instead of folding it back', () => {
    const tooHigh = tone({ seconds: 0.5, sampleRateHz: 44_100 }, 14_000);
    expect(levelDb(middle(resample(tooHigh, 44_100, 22_050)))).toBeLessThan(-90);
  });

  it('hands the same samples back where there is nothing to do', () => {
    const samples = tone({ seconds: 0.1 });
    expect(resample(samples, 22_050, 22_050)).toBe(samples);
  });
});
