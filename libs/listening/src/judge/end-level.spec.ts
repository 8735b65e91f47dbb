import type { LogMel } from '../hearing/log-mel';
import { endLevel } from './end-level';

const bands = 40;
/** Frames as levelled spectra; `level` of a frame and a band. */
const mel = (frames: number, level: (frame: number, band: number) => number): LogMel => ({
  frames,
  bands,
  hopMs: 12,
  values: Float32Array.from({ length: frames * bands }, (_, at) => level(Math.floor(at / bands), at % bands)),
});

it('tells a take that has faded from one that was cut off, and hears no hiss', () => {
  expect(endLevel(mel(20, (frame) => (frame < 18 ? 1.5 : -1)))).toBeCloseTo(-1);
  expect(endLevel(mel(20, () => 1.5))).toBeCloseTo(1.5);
  expect(endLevel(mel(20, (frame, band) => (frame < 18 || band > 30 ? 1.5 : -1)))).toBeCloseTo(-1);
  expect(endLevel(mel(1, () => 1.5))).toBeCloseTo(1.5);
});
