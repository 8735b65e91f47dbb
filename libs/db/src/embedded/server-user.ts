import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Unavailable } from '@voicemill/platform';

/** Whom the server's programs run as, when that is not the caller. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

const preferred = ['nobody', 'daemon'];

/**
 * PostgreSQL refuses to run as root, so for root it runs as the owner of its data, or at first as `nobody`, who exists
 * everywhere. Null for any other caller: it runs as the caller.
 */
export async function chooseServerUser(dataDir: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const users = parseUsers(await readFile('/etc/passwd', 'utf8'));
  const data = await stat(dataDir).catch(() => null);
  // initdb looks its user up by number: one without a name will not do.
  const owner = data && users.find((user) => user.uid === data.uid);
  const chosen = owner ?? preferred.map((name) => users.find((user) => user.name === name)).find(Boolean) ?? users[0];
  if (chosen) return chosen;
  throw new Unavailable('PostgreSQL does not run as root, and /etc/passwd has no other user for it.', {
    remedy: 'Run Voicemill as another user, or set DATABASE_URL to a PostgreSQL server of yours.',
  });
}

/** Users but root of an /etc/passwd. */
export function parseUsers(passwd: string): ServerUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }))
    .filter((user) => user.uid !== 0);
}

const execute = 1;
const readAndExecute = 5;

/** Whether the user (null: the caller, who made it) may enter every folder down to this path and read the path itself. */
export async function canReach(path: string, user: ServerUser | null): Promise<boolean> {
  if (!user) return true;
  if (!(await allows(path, user, readAndExecute))) return false;
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    if (!(await allows(dir, user, execute))) return false;
    if (dir === dirname(dir)) return true;
  }
}

async function allows(path: string, user: ServerUser, wanted: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}
