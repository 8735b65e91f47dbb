import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '..', '..', '..');

export interface LogLine {
  name: string;
  pid: number;
  msg: string;
}

export interface ServerProcess {
  /** Address of /api/v1. */
  url: string;
  pid: number;
  /** What it and its workers have logged so far. */
  log: LogLine[];
  /** Sends a signal and waits until the process and all its children are gone; the exit code, null when killed. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** A folder for VOICEMILL_HOME that the user of an embedded database may enter, also when this runs as root. */
export async function temporaryHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'voicemill-e2e-'));
  await chmod(home, 0o755);
  return home;
}

/** Starts one of the built programs; nothing of the caller's own settings reaches it. */
export function startProgram(program: string, env: Record<string, string>, args: string[] = []): ChildProcess {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return spawn(process.execPath, ['--enable-source-maps', join(root, 'apps', 'server', 'dist', program), ...args], {
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), VOICEMILL_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a program that is expected to end by itself. */
export async function runToEnd(
  program: string,
  env: Record<string, string>,
  args: string[] = [],
): Promise<{ code: number | null; errors: string }> {
  const child = startProgram(program, env, args);
  let errors = '';
  child.stderr?.on('data', (piece: Buffer) => (errors += piece.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
}

/** Starts a server and waits until it says that it is ready. */
export async function startServer(program: string, env: Record<string, string>): Promise<ServerProcess> {
  const child = startProgram(program, env);
  const log: LogLine[] = [];
  const told: string[] = [];
  const { stdout, stderr } = child;
  if (!stdout || !stderr || child.pid === undefined) throw new Error('the server could not be started');
  createInterface(stderr).on('line', (line) => {
    told.push(line);
    if (line.startsWith('{')) log.push(JSON.parse(line) as LogLine);
  });
  // Closed when the last holder of its pipes is gone: the workers have inherited them.
  const closed = once(child, 'close') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(stdout).on('line', (line) => {
      const ready = /^Voicemill is ready: (\S+)$/.exec(line);
      if (ready) resolve(`${ready[1]}/api/v1`);
    });
    closed.then(([code]) => reject(new Error(`it ended (${code}) and said:\n${told.join('\n')}`)), reject);
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await closed)[0];
  };
  return { url, pid: child.pid, log, end };
}
