import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFfmpeg } from '../ffmpeg/find-ffmpeg';
import { inTempDir, joined, noise, speechLike, testRateHz } from '../testing';
import { bytesToSamples } from '../wav/sample-bytes';
import { writeWav } from '../wav/wav-writer';
import { LoudnessMeter } from './loudness-meter';
import { integratedLoudnessLufs } from './loudness-summary';

const run = promisify(execFile);
const voices = join(__dirname, '../../../../voices');

interface Reading {
  lufs: number;
  truePeakDb: number;
}

/** What ffmpeg's own meter says. */
const byFfmpeg = (samples: Float32Array, sampleRateHz: number): Promise<Reading> =>
  inTempDir(async (dir) => {
    const path = join(dir, 'x.wav');
    await writeWav(path, samples, sampleRateHz, 32);
    const { ffmpegPath } = await findFfmpeg();
    const args = ['-nostats', '-i', path, '-af', 'ebur128=peak=true', '-f', 'null', '-'];
    const { stderr } = await run(ffmpegPath, args, { maxBuffer: 1 << 24 });
    const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
    return {
      lufs: Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]),
      truePeakDb: Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]),
    };
  });

const byUs = (samples: Float32Array, sampleRateHz: number): Reading => {
  const meter = new LoudnessMeter(sampleRateHz);
  for (let at = 0; at < samples.length; at += 8192) meter.push(samples.subarray(at, at + 8192));
  const summary = meter.finish();
  return { lufs: integratedLoudnessLufs(summary), truePeakDb: 20 * Math.log10(summary.truePeak) };
};

const spoken = async (voice: string, example: number): Promise<Float32Array> =>
  bytesToSamples(await readFile(join(voices, voice, 'expected', `${example}.audio.f32`)), 32);

describe('our meter beside ffmpeg ebur128', () => {
  const signals: [string, () => Promise<Float32Array> | Float32Array, number][] = [
    ['the English starter voice', () => spoken('starter-en', 8), testRateHz],
    ['the Chinese starter voice', () => spoken('starter-zh', 8), testRateHz],
    // At 48 kHz: other rates ffmpeg resamples first, which takes the top of the band off white noise.
    ['noise', () => noise({ seconds: 6, levelDb: -12, sampleRateHz: 48_000 }), 48_000],
    ['speech-like sound at 44.1 kHz', () => speechLike({ seconds: 12, sampleRateHz: 44_100 }), 44_100],
    [
      'loud and soft parts with silence',
      () =>
        joined(
          ...[-30, -18, -45, -24].map((levelDb, seed) =>
            speechLike({ seconds: 5, levelDb, seed, sampleRateHz: 48_000, edgeSilenceMs: 600 }),
          ),
        ),
      48_000,
    ],
  ];

  it.each(signals)('agrees on %s within 0.1 LU and 0.3 dB of true peak', async (_, make, sampleRateHz) => {
    const samples = await make();
    const [theirs, ours] = [await byFfmpeg(samples, sampleRateHz), byUs(samples, sampleRateHz)];
    expect(Math.abs(ours.lufs - theirs.lufs)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(ours.truePeakDb - theirs.truePeakDb)).toBeLessThanOrEqual(0.3);
  });
});
