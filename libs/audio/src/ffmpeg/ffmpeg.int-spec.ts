import { chmod, copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTempDir, joined, runningProcesses, tone } from '../testing';
import { writeWav } from '../wav/wav-writer';
import { checkFfprobe } from './check-ffmpeg';
import { decodePcm } from './decode-pcm';
import { findFfmpeg } from './find-ffmpeg';
import { packagedFfmpeg, runnable } from './packaged-ffmpeg';
import { probeFile } from './probe-file';

describe('findFfmpeg', () => {
  it('finds a pair that runs, and searches once', async () => {
    const first = findFfmpeg();
    expect(findFfmpeg()).toBe(first);
    expect(await first).toMatchObject({ ffmpegPath: expect.stringContaining('ffmpeg'), version: expect.any(String) });
  });

  it('takes the paths it is given, and names the remedy when they do not run', async () => {
    const packaged = await packagedFfmpeg();
    await expect(findFfmpeg({ ...packaged, ffmpegPath: '/no/ffmpeg' })).rejects.toMatchObject({
      code: 'unavailable',
      message: '/no/ffmpeg: not found',
      remedy: expect.stringContaining('npm install'),
    });
    expect(await findFfmpeg(packaged)).toMatchObject(packaged);
  });
});

describe('the programs in the npm packages', () => {
  it('are given the run bit that a package manager left off', () =>
    inTempDir(async (dir) => {
      const path = join(dir, 'ffprobe');
      await copyFile((await packagedFfmpeg()).ffprobePath, path);
      await chmod(path, 0o644);
      expect(await runnable(path)).toBe(path);
      expect((await stat(path)).mode & 0o111).not.toBe(0);
      expect(await checkFfprobe(path)).toBeUndefined();
    }));
});

describe('decodePcm', () => {
  it('gives every sample of a file, and ends its process when the reader stops early', () =>
    inTempDir(async (dir) => {
      const path = join(dir, 'x.wav');
      await writeWav(path, tone({ seconds: 40 }), 22_050, 16);
      let count = 0;
      for await (const block of decodePcm(path, { sampleRateHz: 22_050 })) count += block.length;
      expect(count).toBe(40 * 22_050);
      for await (const block of decodePcm(path, { sampleRateHz: 44_100 })) {
        expect(block.length).toBeGreaterThan(0);
        break;
      }
      expect(await runningProcesses()).toBe(0);
    }));

  it('throws what ffmpeg says about a file that is no audio', () =>
    inTempDir(async (dir) => {
      const path = join(dir, 'text.mp3');
      await writeFile(path, 'this is a text and nothing else');
      const read = async (): Promise<void> => {
        for await (const block of decodePcm(path, { sampleRateHz: 22_050 })) expect(block.length).toBe(0);
      };
      await expect(read()).rejects.toMatchObject({ name: 'AudioError', message: expect.stringContaining('text.mp3') });
      await expect(probeFile(path)).rejects.toMatchObject({ code: 'unsupported-file' });
    }));

  it('stops with the reason it is stopped for', () =>
    inTempDir(async (dir) => {
      const path = join(dir, 'x.wav');
      await writeWav(path, joined(tone({ seconds: 60 })), 22_050, 16);
      const stopping = new AbortController();
      const read = async (): Promise<void> => {
        for await (const block of decodePcm(path, { sampleRateHz: 48_000, signal: stopping.signal })) {
          if (block.length > 0) stopping.abort(new Error('enough'));
        }
      };
      await expect(read()).rejects.toThrow('enough');
    }));
});
