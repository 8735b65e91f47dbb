import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { findFfmpeg } from '@voicemill/audio';

const measured = ['-af', 'ebur128=peak=true', '-f', 'null', '-'];

/** Joins WAV files of one kind into one, as 16-bit samples. */
export async function joinWavs(paths: string[], outPath: string): Promise<void> {
  const listPath = `${outPath}.txt`;
  await writeFile(listPath, paths.map((path) => `file '${path}'\n`).join(''));
  await ffmpeg('-f', 'concat', '-safe', '0', '-i', listPath, '-c:a', 'pcm_s16le', outPath);
}

/** Loudness and true peak by ffmpeg's own meter. */
export function bareMeasure(path: string): Promise<void> {
  return ffmpeg('-i', path, ...measured);
}

/** An M4B as the preset audiobook-m4b has it, without gain and limiter; then decoded and measured. */
export async function bareEncodeAndMeasure(wavPath: string, outPath: string): Promise<void> {
  await ffmpeg('-i', wavPath, '-ar', '44100', '-ac', '1', '-c:a', 'aac', '-b:a', '96k', '-f', 'ipod', outPath);
  await bareMeasure(outPath);
}

async function ffmpeg(...args: string[]): Promise<void> {
  const { ffmpegPath } = await findFfmpeg();
  const child = spawn(ffmpegPath, ['-hide_banner', '-nostats', '-loglevel', 'error', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`ffmpeg ended with code ${code}: ${args.join(' ')}`);
}
