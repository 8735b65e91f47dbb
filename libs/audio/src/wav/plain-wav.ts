import { toLevels } from './sample-bytes';

const headerBytes = 44;

/**
 * A mono 16-bit WAV file with the shortest header there is (`fmt ` at byte 12, `data` at byte 36): for programs that look
 * for its fields at fixed places, as some recognisers do. Samples beyond full scale are cut.
 */
export function encodePlainWav(samples: Float32Array, sampleRateHz: number): Buffer {
  const dataBytes = samples.length * 2;
  const file = Buffer.alloc(headerBytes + dataBytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRateHz, 24);
  file.writeUInt32LE(sampleRateHz * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(dataBytes, 40);
  toLevels(samples, new Int16Array(file.buffer, file.byteOffset + headerBytes, samples.length), 2 ** 15);
  return file;
}
