import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gathered, inTempDir, noise } from '../testing';
import { inspectWav, readWav } from './wav-reader';
import { WavWriter, writeWav } from './wav-writer';

describe('WAV files', () => {
  it('are written in blocks and read back in ranges', () =>
    inTempDir(async (dir) => {
      const path = join(dir, 'long.wav');
      const samples = noise({ seconds: 8 });
      const writer = await WavWriter.create(path, 22_050, 32);
      for (let at = 0; at < samples.length; at += 1000) await writer.write(samples.subarray(at, at + 1000));
      await writer.finish();
      expect(await inspectWav(path)).toMatchObject({ sampleCount: samples.length, bits: 32, sampleRateHz: 22_050 });
      expect(await gathered(readWav(path))).toEqual(samples);
      expect(await gathered(readWav(path, { from: 50_000, to: 50_010 }))).toEqual(samples.slice(50_000, 50_010));
      expect((await gathered(readWav(path, { from: samples.length - 5, to: samples.length + 5 }))).length).toBe(5);
    }));

  it('are padded to an even length, as RIFF wants it', () =>
    inTempDir(async (dir) => {
      const path = join(dir, 'odd.wav');
      await writeWav(path, new Float32Array(3), 8000, 24);
      expect((await stat(path)).size % 2).toBe(0);
      expect((await inspectWav(path)).sampleCount).toBe(3);
    }));

  it('leave nothing behind when they are given up', () =>
    inTempDir(async (dir) => {
      const writer = await WavWriter.create(join(dir, 'never.wav'), 22_050, 16);
      await writer.write(new Float32Array(100_000));
      await writer.discard();
      expect(await readdir(dir)).toEqual([]);
    }));
});
