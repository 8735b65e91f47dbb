import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { letGo } from '../samples/let-go';
import { samplesToBytes } from './sample-bytes';
import { wavHeader, wavHeaderBytes, type WavBits } from './wav-format';

/** Gathered before each write, so that many short blocks do not become many system calls. */
const flushSamples = 65_536;

/**
 * Streams mono samples into a WAV file of any length. The file appears under its name only when it is whole; call
 * `discard` when it will not be.
 */
export class WavWriter {
  sampleCount = 0;
  private waiting: Float32Array[] = [];
  private waitingSamples = 0;

  private constructor(
    private readonly path: string,
    private readonly temporaryPath: string,
    private readonly file: FileHandle,
    private readonly sampleRateHz: number,
    private readonly bits: WavBits,
  ) {}

  static async create(path: string, sampleRateHz: number, bits: WavBits): Promise<WavWriter> {
    const temporaryPath = `${path}.${randomUUID()}.part`;
    const file = await open(temporaryPath, 'wx');
    const writer = new WavWriter(path, temporaryPath, file, sampleRateHz, bits);
    await file.appendFile(Buffer.alloc(wavHeaderBytes));
    return writer;
  }

  /** Keeps `samples` until the next flush: hand over a block that is not changed afterwards. */
  async write(samples: Float32Array): Promise<void> {
    this.waiting.push(samples);
    this.waitingSamples += samples.length;
    this.sampleCount += samples.length;
    if (this.waitingSamples >= flushSamples) await this.flush();
  }

  async finish(): Promise<void> {
    await this.flush();
    const dataBytes = this.sampleCount * (this.bits / 8);
    const format = { sampleRateHz: this.sampleRateHz, channels: 1, bits: this.bits };
    if (dataBytes % 2 === 1) await this.file.appendFile(Buffer.alloc(1));
    await this.file.write(wavHeader(format, dataBytes), 0, wavHeaderBytes, 0);
    await this.file.close();
    await rename(this.temporaryPath, this.path);
  }

  async discard(): Promise<void> {
    await this.file.close();
    await rm(this.temporaryPath, { force: true });
  }

  private async flush(): Promise<void> {
    if (this.waitingSamples === 0) return;
    const bytes = Buffer.concat(this.waiting.map((block) => samplesToBytes(block, this.bits)));
    this.waiting = [];
    this.waitingSamples = 0;
    await this.file.appendFile(bytes);
    letGo(bytes);
  }
}

/** Writes a whole mono WAV file; it appears under its name only when it is complete. */
export async function writeWav(
  path: string,
  samples: Float32Array,
  sampleRateHz: number,
  bits: WavBits,
): Promise<void> {
  const writer = await WavWriter.create(path, sampleRateHz, bits);
  try {
    await writer.write(samples);
    await writer.finish();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}
