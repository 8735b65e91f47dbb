import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@voicemill/contracts';
import type { Recogniser } from '@voicemill/listening';
import { readAtMost } from './read-at-most';
import { splitCommand } from './split-command';
import { takeWav } from './take-wav';
import { understoodText } from './understood-text';

export interface CommandRecogniserOptions {
  /** The program and its arguments; `{wav}` stands for the file, `{language}` for `en` or `zh`. No shell reads it. */
  command: string;
  timeoutMs: number;
}

/** A program on this machine that reads a WAV file and writes what it understood; one process a take. */
export class CommandRecogniser implements Recogniser {
  private readonly words: string[];

  constructor(private readonly options: CommandRecogniserOptions) {
    this.words = splitCommand(options.command);
  }

  async recognise(
    samples: Float32Array,
    sampleRateHz: number,
    language: Language,
    signal: AbortSignal,
  ): Promise<string | null> {
    const file = takeWav(samples, sampleRateHz);
    const dir = await mkdtemp(join(tmpdir(), 'voicemill-take-'));
    try {
      const wav = join(dir, 'take.wav');
      await writeFile(wav, file);
      const [program, ...given] = this.words.map((word) =>
        word.replaceAll('{wav}', wav).replaceAll('{language}', language),
      );
      return understoodText(await this.run(program!, given, signal));
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }

  private async run(program: string, given: readonly string[], signal: AbortSignal): Promise<string> {
    const { timeoutMs } = this.options;
    const timeout = AbortSignal.timeout(timeoutMs);
    const either = AbortSignal.any([signal, timeout]);
    either.throwIfAborted();
    // A group of its own: what the program has started ends with it.
    const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    const end = (): void => killGroup(child);
    either.addEventListener('abort', end);
    const ended = new Promise<number | string>((resolve, reject) => {
      child.once('error', ({ code }: NodeJS.ErrnoException) =>
        reject(new Error(`the recogniser cannot be started (${code})`)),
      );
      child.once('close', (code, killedBy) => resolve(code ?? killedBy ?? 'unknown'));
    });
    try {
      const [output, code] = await Promise.all([readAtMost(child.stdout), ended]);
      if (timeout.aborted) throw new Error(`the recogniser was not done within ${timeoutMs / 1000} s`);
      if (code !== 0)
        throw new Error(`the recogniser ended with ${code}; its command, run by hand on a WAV file, says why`);
      return output;
    } finally {
      either.removeEventListener('abort', end);
      killGroup(child);
      // The file is in use until then.
      await ended.catch(() => undefined);
    }
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group, or this system knows no groups.
    child.kill('SIGKILL');
  }
}
