import type { WavBits } from './wav-format';

/**
 * Samples as little-endian bytes. Integers are rounded and held inside full scale; floats keep every bit, and are the same
 * memory seen as bytes.
 */
export function samplesToBytes(samples: Float32Array, bits: WavBits): Buffer {
  if (bits === 32) return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const fullScale = 2 ** (bits - 1);
  if (bits === 16) {
    const levels = new Int16Array(samples.length);
    toLevels(samples, levels, fullScale);
    return Buffer.from(levels.buffer);
  }
  const levels = new Int32Array(samples.length);
  toLevels(samples, levels, fullScale);
  const bytes = Buffer.allocUnsafe(levels.length * 3);
  levels.forEach((value, at) => bytes.writeIntLE(value, at * 3, 3));
  return bytes;
}

/** Rounded and held inside full scale, into `levels`. */
export function toLevels(samples: Float32Array, levels: Int16Array | Int32Array, fullScale: number): void {
  // Plain loops, and floor instead of round: takes pass through here by the hour, and this is ten times faster.
  for (let at = 0; at < levels.length; at += 1) {
    const level = (samples[at] as number) * fullScale;
    levels[at] = level >= fullScale - 1 ? fullScale - 1 : level <= -fullScale ? -fullScale : Math.floor(level + 0.5);
  }
}

/**
 * The first channel of little-endian PCM. Bytes after the last whole frame are left out. Floats may be the same memory: hand
 * over bytes that are not changed afterwards.
 */
export function bytesToSamples(bytes: Buffer, bits: WavBits, channels = 1): Float32Array {
  const width = bits / 8;
  const frame = width * channels;
  const count = Math.floor(bytes.length / frame);
  if (bits === 32 && channels === 1) {
    if (bytes.byteOffset % 4 === 0) return new Float32Array(bytes.buffer, bytes.byteOffset, count);
    // Typed arrays of 4 bytes must start at a multiple of 4, which a piece of a file seldom does.
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + count * 4));
  }
  const samples = new Float32Array(count);
  const fullScale = 2 ** (bits - 1);
  if (bits === 16 && channels === 1) {
    // As whole numbers in place, or copied to a place where those may lie; one by one out of a buffer is many times slower.
    const whole =
      bytes.byteOffset % 2 === 0
        ? new Int16Array(bytes.buffer, bytes.byteOffset, count)
        : new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + count * 2));
    for (let at = 0; at < count; at += 1) samples[at] = (whole[at] as number) / fullScale;
    return samples;
  }
  for (let at = 0; at < count; at += 1) {
    samples[at] = bits === 32 ? bytes.readFloatLE(at * frame) : bytes.readIntLE(at * frame, width) / fullScale;
  }
  return samples;
}
