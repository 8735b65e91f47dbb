import { readFile } from 'node:fs/promises';

/** Samples of a mono WAV file of 32-bit floats or 16-bit integers, full scale = 1. */
export async function readMonoWav(path: string): Promise<{ samples: Float32Array; sampleRateHz: number }> {
  const file = await readFile(path);
  if (file.toString('latin1', 0, 4) !== 'RIFF') throw new Error(`${path} is no WAV file`);
  let at = 12;
  let sampleRateHz = 0;
  let bits = 0;
  for (;;) {
    const [name, bytes] = [file.toString('latin1', at, at + 4), file.readUInt32LE(at + 4)];
    const from = at + 8;
    if (name === 'fmt ') {
      if (file.readUInt16LE(from + 2) !== 1) throw new Error(`${path} is not mono`);
      [sampleRateHz, bits] = [file.readUInt32LE(from + 4), file.readUInt16LE(from + 14)];
    } else if (name === 'data') {
      return { samples: samplesOf(file.subarray(from, from + bytes), bits), sampleRateHz };
    }
    at = from + bytes + (bytes % 2);
  }
}

function samplesOf(data: Buffer, bits: number): Float32Array {
  const samples = new Float32Array(data.length / (bits / 8));
  for (let at = 0; at < samples.length; at += 1) {
    samples[at] = bits === 32 ? data.readFloatLE(at * 4) : data.readInt16LE(at * 2) / 32_768;
  }
  return samples;
}
