import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identityOf } from './process-identity';
import { runProgram } from './run-program';

export interface Postmaster {
  pid: number;
  port: number;
}

const fileIn = (dataDir: string) => join(dataDir, 'postmaster.pid');

/** The server that runs on this data folder, by its postmaster.pid; null when none does, whatever the file says. */
export async function findPostmaster(dataDir: string): Promise<Postmaster | null> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  // PostgreSQL's layout: process number, data folder, start time, port, and more as it starts up.
  const [pid, , , port] = text.split('\n').map(Number);
  if (!pid || !port) return null;
  if ((await identityOf(pid)) === null) return null;
  return (await servesFolder(pid, dataDir)) ? { pid, port } : null;
}

/**
 * Makes the next server see through the postmaster.pid of a killed one; to be called right before it is started by this
 * process. PostgreSQL does not start while the number in the file exists, which it also does when it is some other
 * program's now, or a dead process that nobody has collected (in a container: for ever). A number that is its own
 * parent's it takes for stale. Removing the file would do too, but would lose the memory segment noted in it, by which
 * PostgreSQL makes sure that no process of the killed server is at work any more.
 */
export async function disownPostmasterFile(dataDir: string): Promise<void> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  if (text === '') return;
  const [oldPid = '', ...rest] = text.split('\n');
  const file = await open(fileIn(dataDir), 'r+');
  try {
    // One write over the old text and never shorter than it: no moment at which the file is cut off.
    await file.write([String(process.pid).padStart(oldPid.length), ...rest].join('\n'), 0);
  } finally {
    await file.close();
  }
}

async function servesFolder(pid: number, dataDir: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return commandLine.split('\0').includes(dataDir);
  }
  const { output } = await runProgram('/bin/ps', ['-o', 'command=', '-p', String(pid)], null);
  return output.includes(dataDir);
}
