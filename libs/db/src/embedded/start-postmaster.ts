import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from '@voicemill/platform';
import type { PostgresPrograms } from './postgres-binaries';
import { disownPostmasterFile } from './postmaster-file';
import { runProgram, runningAs } from './run-program';
import type { ServerFolder } from './server-folder';

const logLimitBytes = 8 * 1024 * 1024;

/** A PostgreSQL for one machine: small, loopback only, and with fsync on, because what is finished has to stay. */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  // Nobody replicates from it: less to write ahead.
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  // Parallel workers would need shared memory that containers give out sparingly.
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const undurable: Record<string, string> = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A server process on its way up: `ended` settles with what it wrote last if it gives up. */
export interface StartingPostmaster {
  ended: Promise<string>;
}

/**
 * Starts the server in a session of its own, so that it outlives the command that starts it and can be shared.
 * @param durable false only for tests: a loss of power may then cost the database.
 */
export async function startPostmaster(
  folder: ServerFolder,
  programs: PostgresPrograms,
  port: number,
  durable: boolean,
): Promise<StartingPostmaster> {
  const logFile = join(folder.dir, 'server.log');
  const log = await open(logFile, 'a', 0o600);
  let logStart = (await log.stat()).size;
  if (logStart > logLimitBytes) {
    await truncate(logFile);
    logStart = 0;
  }
  const all = Object.entries({ ...settings, ...(durable ? {} : undurable) });
  const args = [
    '-D',
    folder.dataDir,
    '-p',
    String(port),
    ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  await disownPostmasterFile(folder.dataDir);
  const child = spawn(programs.postgres, args, {
    ...runningAs(folder.user),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  await once(child, 'spawn').finally(() => log.close());
  return { ended: once(child, 'exit').then(() => readFrom(logFile, logStart)) };
}

async function readFrom(file: string, start: number): Promise<string> {
  const written = await readFile(file).catch(() => Buffer.alloc(0));
  return written.subarray(start).toString('utf8');
}

/** Stops the server after its open transactions are broken off; returns when it has gone. */
export async function stopPostmaster(folder: ServerFolder, programs: PostgresPrograms): Promise<void> {
  const args = ['stop', '-D', folder.dataDir, '-m', 'fast', '-w', '-t', '60', '-s'];
  const { code, output } = await runProgram(programs.pgCtl, args, folder.user);
  const stillThere = await stat(join(folder.dataDir, 'postmaster.pid')).catch(() => null);
  if (code !== 0 && stillThere) throw new Unavailable(`PostgreSQL did not stop: ${output.trim()}`);
}
