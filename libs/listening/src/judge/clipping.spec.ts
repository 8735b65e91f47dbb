import { clippedSamples } from './clipping';

const tone = (gain: number): Float32Array =>
  Float32Array.from({ length: 4000 }, (_, at) => gain * Math.sin((2 * Math.PI * 150 * at) / 22_050));
const clipped = (samples: Float32Array, top: number): Float32Array =>
  samples.map((sample) => Math.max(-top, Math.min(top, sample)));

it('flat tops are counted, round ones and quiet ones are not', () => {
  expect(clippedSamples(tone(0.9))).toBeLessThan(5);
  expect(clippedSamples(clipped(tone(2), 1))).toBeGreaterThan(1000);
  expect(clippedSamples(clipped(tone(2), 0.5))).toBeGreaterThan(1000);
  expect(clippedSamples(clipped(tone(0.2), 0.1))).toBe(0);
  expect(clippedSamples(new Float32Array(100))).toBe(0);
});
