import { PitchEar } from './pitch-ear';

const buzz = (hz: number, rateHz: number): Float32Array =>
  Float32Array.from({ length: rateHz }, (_, at) => {
    const phase = (2 * Math.PI * hz * at) / rateHz;
    return 0.2 * (Math.sin(phase) + Math.sin(2 * phase) / 2 + Math.sin(3 * phase) / 3);
  });

it.each([
  [80, 22_050],
  [130, 22_050],
  [300, 48_000],
  [450, 24_000],
])('hears a buzz of %p Hz at %p samples a second within a fifth of a semitone', (hz, rateHz) => {
  const ear = new PitchEar(rateHz);
  ear.hear(buzz(hz, rateHz));
  expect(Math.abs(12 * Math.log2(ear.pitchHz(40) / hz))).toBeLessThan(0.2);
});

it('hears no pitch in silence, nor beyond the ends', () => {
  const ear = new PitchEar(22_050);
  ear.hear(new Float32Array(22_050));
  expect([ear.pitchHz(40), ear.pitchHz(0), ear.pitchHz(1e6)]).toEqual([0, 0, 0]);
});
