import type { SynthesisResult } from '../engine/speech-engine';

/** Bit for bit the same samples and the same times. Not by `toEqual`, which is slow over a hundred thousand numbers. */
export function expectSameSpeech(found: SynthesisResult | undefined, expected: SynthesisResult | undefined): void {
  if (!found || !expected) throw new Error('there is nothing to compare');
  expect(found.phoneTimings).toEqual(expected.phoneTimings);
  expect(found.samples.length).toBe(expected.samples.length);
  expect(bytesOf(found.samples).equals(bytesOf(expected.samples))).toBe(true);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
