import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Shell {
  folder: string;
  env: Record<string, string>;
}

export interface RunningCommands {
  /** Everything printed so far, both streams in their order. */
  printed: () => string;
  /** Resolves to the match once the output has one, rejects when the commands end before that. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Exit code, null when killed; resolves when nothing that the commands started holds their output any more. */
  ended: Promise<number | null>;
  /** Signals the commands and all that they started. */
  signal: (name: NodeJS.Signals) => void;
}

/** Types commands into a shell of their own; the caller's settings do not reach it. */
export function type(commands: string, { folder, env }: Shell): RunningCommands {
  // One pipe for both streams: read from two, their lines would come in an order that nobody saw.
  const child = spawn('sh', ['-ec', `exec 2>&1\n${commands}`], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (printed += piece));
  const ended = (once(child, 'close') as Promise<[number | null]>).then(([code]) => code);
  return {
    printed: () => printed,
    says: (pattern) => firstMatch(child, ended, () => pattern.exec(printed)),
    ended,
    signal: (name) => signalGroup(child, name),
  };
}

function firstMatch(
  child: ChildProcess,
  ended: Promise<number | null>,
  look: () => RegExpExecArray | null,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const found = look();
      if (found) resolve(found);
    };
    child.stdout?.on('data', check);
    check();
    ended.then((code) => reject(new Error(`ended (${code}) without saying it`)), reject);
  });
}

function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) throw new Error('the shell did not start');
  process.kill(-pid, name);
}
