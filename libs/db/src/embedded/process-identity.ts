import { readFile } from 'node:fs/promises';

/** A process that a later one with the same number is not mistaken for. */
export interface ProcessIdentity {
  pid: number;
  /** Start time in the kernel's ticks; empty where the system does not tell (anything but Linux). */
  started: string;
}

/** Who has this number now; null when nobody alive does. */
export async function identityOf(pid: number): Promise<ProcessIdentity | null> {
  if (!exists(pid)) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // proc(5): the second field is the program's name in brackets and may hold spaces and brackets itself.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A killed process that its parent has not collected still has its number, but does nothing any more.
  if (state === 'Z' || state === 'X') return null;
  return { pid, started: rest[18] ?? '' };
}

/** Whether the process that once gave this identity still runs. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const now = await identityOf(identity.pid);
  return now !== null && (now.started === '' || identity.started === '' || now.started === identity.started);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
