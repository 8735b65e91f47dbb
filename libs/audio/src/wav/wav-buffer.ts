import { parseWavHeader } from './parse-wav-header';
import { bytesToSamples, samplesToBytes, toLevels } from './sample-bytes';
import { wavHeader, wavHeaderBytes, type WavBits } from './wav-format';

/**
 * A mono WAV file in memory, for takes and other short pieces.
 *
 * @param bits 16 holds samples inside full scale; ask for 32 (floats) where louder ones must survive.
 */
export function encodeWavBuffer(samples: Float32Array, sampleRateHz: number, bits: WavBits = 16): Buffer {
  const format = { sampleRateHz, channels: 1, bits };
  if (bits !== 16) {
    const data = samplesToBytes(samples, bits);
    return Buffer.concat([wavHeader(format, data.length), data]);
  }
  // Straight into memory of its own (not of a pool), so that it can be let go of.
  const file = Buffer.allocUnsafeSlow(wavHeaderBytes + samples.length * 2);
  wavHeader(format, samples.length * 2).copy(file);
  toLevels(samples, new Int16Array(file.buffer, wavHeaderBytes, samples.length), 2 ** 15);
  return file;
}

/**
 * Samples (first channel) of a WAV file in memory.
 *
 * @throws AudioError when it is no PCM WAV.
 */
export function decodeWavBuffer(file: Buffer): { samples: Float32Array; sampleRateHz: number } {
  const layout = parseWavHeader(file, file.length, 'WAV data');
  const data = file.subarray(layout.dataOffset, layout.dataOffset + layout.dataBytes);
  return { samples: bytesToSamples(data, layout.bits, layout.channels), sampleRateHz: layout.sampleRateHz };
}
