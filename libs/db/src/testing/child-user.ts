import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** Another process that has opened the database of a home. */
export interface ChildUser {
  url: string;
  process: ChildProcess;
  /** Lets it close the database; its exit code. */
  close(): Promise<number | null>;
  /** kill -9; returns when it is gone. */
  kill(): Promise<void>;
}

/** Starts such a process without waiting for it to open anything. */
export function spawnUser(home: string) {
  const register = require.resolve('@swc-node/register');
  return spawn(process.execPath, ['-r', register, join(__dirname, 'open-until-told.ts'), home], {
    cwd: join(__dirname, '../../../..'),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Starts a process that opens the database of the home; resolves when it has. */
export async function startUser(home: string): Promise<ChildUser> {
  const child = spawnUser(home);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const complaints = text(child.stderr);
  const firstLine = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const opened = await Promise.race([firstLine, exited.then(() => null)]);
  if (!opened) throw new Error(`the child did not open the database: ${await complaints}`);
  return {
    url: (JSON.parse(opened[0]) as { url: string }).url,
    process: child,
    close: async () => {
      child.stdin.end();
      return (await exited)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
