import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@voicemill/platform';
import { openInfra, type Infra } from '../infra';
import { buildServices, type Services } from '../services';
import { parentOf } from './cpu-seconds';

/** A Voicemill of its own for measuring: an empty home with an embedded database, gone afterwards. */
export interface BenchHome {
  config: Config;
  infra: Infra;
  services: Services;
  /** The PostgreSQL server that all backends descend from; undefined where there is no /proc. */
  postmasterPid: number | undefined;
}

export async function withBenchHome<T>(config: Config, use: (home: BenchHome) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'voicemill-bench-'));
  // As root PostgreSQL runs as another user, who has to pass through.
  await chmod(dir, 0o711);
  const own: Config = { ...config, home: dir, databaseUrl: undefined, engine: 'onnx', logLevel: 'error' };
  try {
    const infra = await openInfra(own, 'bench');
    try {
      const postmasterPid = await postmasterOf(infra);
      return await use({ config: own, infra, services: buildServices(infra), postmasterPid });
    } finally {
      await infra.close();
    }
  } finally {
    await removeHome(dir);
  }
}

async function postmasterOf({ dataSource }: Infra): Promise<number | undefined> {
  const [row] = await dataSource.query<{ pid: number }[]>(`SELECT pg_backend_pid() AS pid`);
  return row && parentOf(row.pid);
}

async function removeHome(dir: string): Promise<void> {
  const note = join(dir, 'postgres', 'data-lies-in');
  // Written when the server's user cannot enter the folder for temporary files.
  if (existsSync(note)) await rm(readFileSync(note, 'utf8'), { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
}
