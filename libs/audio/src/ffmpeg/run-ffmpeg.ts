import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import type { ChildProcess } from 'node:child_process';
import ffmpeg from 'fluent-ffmpeg';
import { AudioError } from '../audio-error';
import { bytesToSamples } from '../wav/sample-bytes';
import { findFfmpeg } from './find-ffmpeg';

/** An input: a file, or mono float samples that are piped in. */
export type FfmpegInput =
  { path: string; options?: string[] } | { samples: AsyncIterable<Float32Array>; rateHz: number };

export interface FfmpegRun {
  inputs: FfmpegInput[];
  outputOptions: string[];
  signal?: AbortSignal;
}

/**
 * Before each run fluent-ffmpeg lists all formats and encoders in two more processes and parses the listings, which it
 * misreads from ffmpeg 7 on. findFfmpeg has checked what is needed: it gets this answer instead.
 */
interface Listings {
  availableFormats(answer: (error: null, formats: object) => void): void;
  availableEncoders(answer: (error: null, encoders: object) => void): void;
}

const knownFormats = Object.fromEntries(
  ['f32le', 'ffmetadata', 'mp3', 'ipod', 'wav', 'flac', 'ogg'].map((name) => [name, { canMux: true, canDemux: true }]),
);

type Command = ReturnType<typeof ffmpeg>;

async function prepare({ inputs, outputOptions }: FfmpegRun): Promise<{ command: Command; piped?: Readable }> {
  const { ffmpegPath } = await findFfmpeg();
  const command = ffmpeg({ logger: undefined, stdoutLines: 30 }).setFfmpegPath(ffmpegPath);
  Object.assign(command, {
    availableFormats: (answer) => answer(null, knownFormats),
    availableEncoders: (answer) => answer(null, {}),
  } satisfies Listings);
  let piped: Readable | undefined;
  for (const input of inputs) {
    if ('path' in input) {
      command.input(input.path);
      if (input.options) command.inputOptions(...input.options);
      continue;
    }
    piped = Readable.from(asBytes(input.samples), { objectMode: false });
    command.input(piped).inputFormat('f32le').inputOptions('-ar', `${input.rateHz}`, '-ac', '1');
  }
  // Spread, because fluent-ffmpeg splits the words of an array's entries at spaces.
  command.outputOptions('-hide_banner', '-nostats', '-loglevel', 'error', ...outputOptions);
  return { command, piped };
}

async function* asBytes(samples: AsyncIterable<Float32Array>): AsyncGenerator<Buffer> {
  for await (const block of samples) {
    if (block.length > 0) yield Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  }
}

/**
 * Starts the command and waits until its process is gone, whatever happens: also after an error or an abort no process
 * is left behind.
 */
async function finished(command: Command, start: () => void, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  let child: ChildProcess | undefined;
  let closed: Promise<unknown> = Promise.resolve();
  const stop = (): void => {
    child?.kill('SIGKILL');
  };
  try {
    await new Promise<void>((resolve, reject) => {
      command.on('start', () => {
        child = (command as unknown as { ffmpegProc: ChildProcess }).ffmpegProc;
        closed = once(child, 'close').catch(() => undefined);
        if (signal?.aborted) stop();
      });
      command.on('end', () => resolve());
      command.on('error', reject);
      signal?.addEventListener('abort', stop, { once: true });
      start();
    });
  } catch (error) {
    stop();
    await closed;
    signal?.throwIfAborted();
    throw asAudioError(error);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  await closed;
}

function asAudioError(error: unknown): Error {
  const { inputStreamError } = error as { inputStreamError?: Error };
  if (inputStreamError) return inputStreamError;
  const message = error instanceof Error ? error.message : String(error);
  return new AudioError('internal', `ffmpeg failed: ${message}`, 'Run npm run doctor to check the ffmpeg in use.');
}

/**
 * Runs ffmpeg into a file.
 *
 * @param outPath written in place: hand over a temporary name and rename it afterwards.
 * @throws AudioError with the end of what ffmpeg said; whatever the piped samples throw; the signal's reason.
 */
export async function runFfmpeg(run: FfmpegRun, outPath: string): Promise<void> {
  const { command, piped } = await prepare(run);
  try {
    await finished(command.output(outPath), () => command.run(), run.signal);
  } finally {
    piped?.destroy();
  }
}

/**
 * Runs ffmpeg with its output as a stream of mono float samples.
 *
 * @throws while it is read, as runFfmpeg does. A reader that stops early ends the process.
 */
export async function* ffmpegSamples(run: FfmpegRun): AsyncGenerator<Float32Array> {
  const stopped = new AbortController();
  const signal = run.signal ? AbortSignal.any([run.signal, stopped.signal]) : stopped.signal;
  const { command } = await prepare({ ...run, outputOptions: [...run.outputOptions, '-ac', '1', '-f', 'f32le'] });
  // fluent-ffmpeg kills the process 20 ms after its output stream closes, even one that is about to exit: no 'close'.
  const output = new PassThrough({ emitClose: false, highWaterMark: 256 * 1024 });
  const done = finished(command.output(output), () => command.run(), signal);
  done.catch((error: Error) => output.destroy(error));
  try {
    yield* wholeSamples(output);
    await done;
  } finally {
    stopped.abort();
    await done.catch(() => undefined);
  }
}

async function* wholeSamples(bytes: AsyncIterable<Buffer>): AsyncGenerator<Float32Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = all.length - (all.length % 4);
    // Copied before the block is handed over: who gets it may let go of its memory.
    rest = Buffer.from(all.subarray(whole));
    if (whole > 0) yield bytesToSamples(all.subarray(0, whole), 32);
  }
}
