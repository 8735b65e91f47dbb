import { open } from 'node:fs/promises';
import { parseWavHeader, type WavLayout } from './parse-wav-header';
import { bytesToSamples } from './sample-bytes';

/** A stretch of a WAV file in samples, end exclusive. */
export interface SampleRange {
  from: number;
  to: number;
}

const headBytes = 4096;
const blockSamples = 32_768;

/** What a WAV file on disk holds, with its length in samples. @throws AudioError when it is no PCM WAV. */
export async function inspectWav(path: string): Promise<WavLayout & { sampleCount: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const layout = parseWavHeader(buffer.subarray(0, bytesRead), size, path);
    return { ...layout, sampleCount: Math.floor(layout.dataBytes / ((layout.bits / 8) * layout.channels)) };
  } finally {
    await file.close();
  }
}

/** Streams a range of a WAV file (first channel) in blocks; what lies outside the file is left out. */
export async function* readWav(path: string, range?: SampleRange): AsyncGenerator<Float32Array> {
  const layout = await inspectWav(path);
  const frameBytes = (layout.bits / 8) * layout.channels;
  const to = Math.min(range?.to ?? layout.sampleCount, layout.sampleCount);
  const file = await open(path);
  try {
    for (let at = Math.max(0, range?.from ?? 0); at < to; at += blockSamples) {
      const wanted = Math.min(blockSamples, to - at) * frameBytes;
      const bytes = Buffer.from(new ArrayBuffer(wanted));
      const { bytesRead } = await file.read(bytes, 0, wanted, layout.dataOffset + at * frameBytes);
      yield bytesToSamples(bytes.subarray(0, bytesRead), layout.bits, layout.channels);
    }
  } finally {
    await file.close();
  }
}
