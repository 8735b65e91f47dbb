export type WavBits = 16 | 24 | 32;

/** What the header of a mono or multi-channel PCM file says. 32 bits are IEEE floats, 16 and 24 are integers. */
export interface WavFormat {
  sampleRateHz: number;
  channels: number;
  bits: WavBits;
}

/** RIFF size, `WAVE`, a place of 28 bytes for the 64-bit sizes, `fmt `, `fact`, and the head of `data`. */
export const wavHeaderBytes = 12 + 36 + 24 + 12 + 8;

const largestRiffBytes = 0xffff_ffff;

/**
 * The header of a mono WAV file of `dataBytes`. A file over 4 GB becomes RF64 (EBU Tech 3306): the same header with its
 * sizes in the place that smaller files leave as `JUNK`, so that a writer need not know the length beforehand.
 */
export function wavHeader(format: WavFormat, dataBytes: number): Buffer {
  const header = Buffer.alloc(wavHeaderBytes);
  const riffBytes = wavHeaderBytes - 8 + dataBytes + (dataBytes % 2);
  const large = riffBytes > largestRiffBytes;
  const frameBytes = (format.bits / 8) * format.channels;
  header.write(large ? 'RF64' : 'RIFF', 0, 'latin1');
  header.writeUInt32LE(large ? largestRiffBytes : riffBytes, 4);
  header.write('WAVE', 8, 'latin1');
  header.write(large ? 'ds64' : 'JUNK', 12, 'latin1');
  header.writeUInt32LE(28, 16);
  if (large) {
    header.writeBigUInt64LE(BigInt(riffBytes), 20);
    header.writeBigUInt64LE(BigInt(dataBytes), 28);
    header.writeBigUInt64LE(BigInt(dataBytes / frameBytes), 36);
  }
  header.write('fmt ', 48, 'latin1');
  header.writeUInt32LE(16, 52);
  header.writeUInt16LE(format.bits === 32 ? 3 : 1, 56);
  header.writeUInt16LE(format.channels, 58);
  header.writeUInt32LE(format.sampleRateHz, 60);
  header.writeUInt32LE(format.sampleRateHz * frameBytes, 64);
  header.writeUInt16LE(frameBytes, 68);
  header.writeUInt16LE(format.bits, 70);
  header.write('fact', 72, 'latin1');
  header.writeUInt32LE(4, 76);
  header.writeUInt32LE(Math.min(dataBytes / frameBytes, largestRiffBytes), 80);
  header.write('data', 84, 'latin1');
  header.writeUInt32LE(large ? largestRiffBytes : dataBytes, 88);
  return header;
}
