import { setTimeout as wait } from 'node:timers/promises';
import { Unavailable } from '@voicemill/platform';
import type { Client } from 'pg';
import { chooseFreePort } from './free-port';
import { ensureCluster, readPassword } from './init-cluster';
import type { PostgresPrograms } from './postgres-binaries';
import { findPostmaster } from './postmaster-file';
import { connectPresence, type ServerAddress } from './presence';
import type { ServerFolder } from './server-folder';
import { startPostmaster } from './start-postmaster';

const patienceMs = 90_000;
const pollMs = 20;
const nextAttemptMs = 250;

// What the next attempt may mend: a port taken by another program in the meantime; processes of a killed server that
// have not noticed yet that it is gone.
const passingComplaints = /could not bind|could not create any TCP|is still in use|postmaster\.pid/;

export interface RaisedServer {
  address: ServerAddress;
  presence: Client;
}

/** Joins the server that runs on this folder or starts one, and connects to it. To be called under the folder's lock. */
export async function raiseServer(
  folder: ServerFolder,
  programs: PostgresPrograms,
  applicationName: string,
  durable: boolean,
): Promise<RaisedServer> {
  await ensureCluster(folder, programs);
  const password = await readPassword(folder);
  const deadline = Date.now() + patienceMs;
  let lastWords = '';
  let ended: string | undefined;
  let starting = false;
  while (Date.now() < deadline) {
    const running = await findPostmaster(folder.dataDir);
    if (running) {
      const address = { port: running.port, password };
      const presence = await connectPresence(address, applicationName);
      if (presence) return { address, presence };
    } else if (!starting) {
      const port = await chooseFreePort(folder);
      const { ended: end } = await startPostmaster(folder, programs, port, durable);
      starting = true;
      void end.then((words) => (ended = words));
    }
    if (ended !== undefined) {
      lastWords = ended;
      if (!passingComplaints.test(lastWords)) break;
      [starting, ended] = [false, undefined];
      await wait(nextAttemptMs);
    } else await wait(pollMs);
  }
  throw doesNotStart(folder, lastWords);
}

function doesNotStart(folder: ServerFolder, lastWords: string): Unavailable {
  const said = lastWords.trim().split('\n').slice(-4).join(' ') || 'it does not answer';
  return new Unavailable(`PostgreSQL in ${folder.dataDir} does not start: ${said}`, {
    remedy: `Look into ${folder.dir}/server.log; or set DATABASE_URL to a PostgreSQL server of yours.`,
  });
}
