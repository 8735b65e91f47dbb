import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

export interface ProgramEnd {
  /** Exit code; null when it was killed. */
  code: number | null;
  output: string;
  errors: string;
}

export interface Program {
  pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when it has written this to standard error; rejects when it ends before. */
  says(words: string): Promise<void>;
  /** Settles when the process and all that share its output are gone. */
  end: Promise<ProgramEnd>;
}

/** Starts one of the built programs of the server; nothing of the caller's own settings reaches it. */
export function startProgram(program: string, args: string[], env: Record<string, string>): Program {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const script = join(root, 'apps', 'server', 'dist', program);
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    cwd: root,
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = { output: '', errors: '' };
  child.stdout.on('data', (piece: Buffer) => (told.output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (told.errors += piece.toString()));
  const end = once(child, 'close').then(([code]) => ({ code: code as number | null, ...told }));
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (told.errors.includes(words)) resolve();
      };
      look();
      child.stderr.on('data', look);
      child.once('close', () => reject(new Error(`it ended without saying "${words}":\n${told.errors}`)));
    });
  return { says, pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), end };
}
