import { phoneTimingsOf } from './phone-timings';

describe('phoneTimingsOf', () => {
  it('adds up frames of hop samples', () => {
    const timings = phoneTimingsOf(['PAU', 'AY1', '.'], [2, 0, 3], { hopSamples: 250, sampleRateHz: 25_000 });
    expect(timings).toEqual([
      { phone: 'PAU', startMs: 0, endMs: 20 },
      { phone: 'AY1', startMs: 20, endMs: 20 },
      { phone: '.', startMs: 20, endMs: 50 },
    ]);
  });
});
