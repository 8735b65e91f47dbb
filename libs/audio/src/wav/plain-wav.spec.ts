import { encodePlainWav } from './plain-wav';
import { decodeWavBuffer } from './wav-buffer';

it('is a WAV file of 44 bytes and its samples, with every field where simple readers look for it', () => {
  const samples = Float32Array.of(0, 0.5, -0.5, 0.25, 3, -3);
  const file = encodePlainWav(samples, 16_000);
  expect(file).toHaveLength(44 + 12);
  expect(file.toString('latin1', 36, 40)).toBe('data');
  expect([file.readUInt16LE(34), file.readUInt32LE(24), file.readUInt32LE(40)]).toEqual([16, 16_000, 12]);
  const read = decodeWavBuffer(file);
  expect(read.sampleRateHz).toBe(16_000);
  expect([...read.samples.subarray(0, 4)]).toEqual([0, 0.5, -0.5, 0.25]);
  expect(read.samples[4]).toBeCloseTo(1, 3);
  expect(read.samples[5]).toBe(-1);
});
