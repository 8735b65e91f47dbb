import { parseWavHeader } from './parse-wav-header';
import { bytesToSamples, samplesToBytes } from './sample-bytes';
import { wavHeader, type WavBits } from './wav-format';

/**
 * A mono WAV file in memory, for takes and other short pieces.
 *
 * @param bits 16 holds samples inside full scale; ask for 32 (floats) where louder ones must survive.
 */
export function encodeWavBuffer(samples: Float32Array, sampleRateHz: number, bits: WavBits = 16): Buffer {
  const data = samplesToBytes(samples, bits);
  return Buffer.concat([wavHeader({ sampleRateHz, channels: 1, bits }, data.length), data]);
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
