import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Home } from './home';

const run = promisify(execFile);

/** One channel, full scale = 1. */
export interface Sound {
  samples: Float32Array;
  sampleRateHz: number;
}

/** Path of the ffmpeg that the product works with, as its doctor tells. */
export async function foundFfmpeg(home: Home): Promise<string> {
  const { output, errors } = await home.start('main.cli.js', ['doctor']).end;
  const path = /ffmpeg.*\((.+)\)\s*$/m.exec(output)?.[1];
  if (!path) throw new Error(`the doctor names no ffmpeg:\n${output}${errors}`);
  return path;
}

/** Decodes an audio file to one channel at a rate of our choice, as a player would. */
export async function decode(ffmpegPath: string, file: string, sampleRateHz = 16_000): Promise<Sound> {
  const args = ['-v', 'error', '-i', file, '-vn', '-ac', '1', '-ar', String(sampleRateHz), '-f', 'f32le', '-'];
  const { stdout } = await run(ffmpegPath, args, { encoding: 'buffer', maxBuffer: 2 ** 30 });
  const samples = new Float32Array(stdout.length / 4);
  for (let at = 0; at < samples.length; at += 1) samples[at] = stdout.readFloatLE(at * 4);
  return { samples, sampleRateHz };
}
