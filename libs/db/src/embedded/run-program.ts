import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { ServerUser } from './server-user';

/** No variable of the caller's environment (PGDATA, PGPORT, LC_ALL, ...) may change what PostgreSQL does. */
export const programEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

export interface ProgramResult {
  code: number | null;
  output: string;
}

/** Spawn options that make a program run as that user (null: as the caller), from a folder that every user can enter. */
export function runningAs(user: ServerUser | null) {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  return { ...identity, env: programEnvironment, cwd: '/' };
}

/** Runs a program to its end and returns what it wrote. @throws when it cannot be started at all. */
export async function runProgram(path: string, args: string[], user: ServerUser | null): Promise<ProgramResult> {
  const child = spawn(path, args, { ...runningAs(user), stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaints, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, output: output + complaints };
}
