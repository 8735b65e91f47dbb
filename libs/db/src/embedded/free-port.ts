import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ServerFolder } from './server-folder';

/** Whether nobody listens there now; port 0 asks the system for a free one. Returns the port, or null when it is taken. */
async function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return null;
  }
  const found = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return found;
}

/**
 * A free port on this machine: the one of last time if possible, so that a server that had to be started anew is found
 * by those who were connected to it.
 */
export async function chooseFreePort(folder: ServerFolder): Promise<number> {
  const file = join(folder.dir, 'port');
  const kept = Number(await readFile(file, 'utf8').catch(() => '0'));
  const port = (kept > 1023 && kept < 65536 ? await tryPort(kept) : null) ?? (await tryPort(0));
  if (port === null) throw new Error('no free port on 127.0.0.1');
  await writeFile(file, String(port));
  return port;
}
