import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Unavailable, type Logger } from '@voicemill/platform';
import { canReach, chooseServerUser, type ServerUser } from './server-user';

/** Where one embedded server keeps its things. All paths are real ones, without links. */
export interface ServerFolder {
  /** Lock, password, port and log: the caller's. */
  dir: string;
  dataDir: string;
  /** For a copy of the programs, if one is needed. */
  copiesDir: string;
  /** Whom PostgreSQL runs as; null: the caller. */
  user: ServerUser | null;
}

/** `<home>/postgres`, made if need be. @throws Unavailable when the caller may not use it. */
export async function makeServerFolder(home: string): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  const dir = join(home, 'postgres');
  try {
    await mkdir(dir, { recursive: true });
    const { uid } = await lstat(dir);
    if (!isRoot && process.getuid && uid !== process.getuid()) throw new Error(`it belongs to user ${uid}`);
    // As root the server's user has to pass through, though not to look around.
    await chmod(dir, isRoot ? 0o711 : 0o700);
    return await realpath(dir);
  } catch (cause) {
    throw new Unavailable(`The database folder ${dir} cannot be used: ${(cause as Error).message}.`, {
      remedy: 'Give the folder to the user that runs Voicemill, or name another one in VOICEMILL_HOME.',
      cause,
    });
  }
}

/** Decides, under the folder's lock, where the data lies and whom the server runs as; the same each time. */
export async function layOutServer(dir: string, logger: Logger): Promise<ServerFolder> {
  const noteFile = join(dir, 'data-lies-in');
  const noted = await readFile(noteFile, 'utf8').catch(() => null);
  const user = await chooseServerUser(join(noted ?? dir, 'data'));
  if (noted !== null) {
    await expectFolder(noted, noteFile);
    return folderOf(dir, noted, user);
  }
  const madeBefore = await lstat(join(dir, 'data')).catch(() => null);
  if (madeBefore || !user || (await canReach(dirname(dir), user))) return folderOf(dir, dir, user);
  const place = await makePlaceElsewhere(user);
  await writeFile(noteFile, place, { flush: true });
  logger.info(
    { place },
    `PostgreSQL runs as ${user.name}, who cannot enter ${dir}: its data lies in ${place}. ` +
      'Keep the two together when you move or back up.',
  );
  return folderOf(dir, place, user);
}

function folderOf(dir: string, place: string, user: ServerUser | null): ServerFolder {
  return { dir, dataDir: join(place, 'data'), copiesDir: join(place, 'programs'), user };
}

/** A lost database must not look like a new one. */
async function expectFolder(place: string, noteFile: string): Promise<void> {
  if (await lstat(place).catch(() => null)) return;
  throw new Unavailable(`The database lay in ${place}, and that folder is gone.`, {
    remedy: `Put the folder back; or remove ${noteFile} to begin with an empty database.`,
  });
}

// /var/tmp is the last choice: many systems clear away there what has not been used for a month.
const placesElsewhere = ['/var/lib', '/var/tmp'];

async function makePlaceElsewhere(user: ServerUser): Promise<string> {
  // A name that nobody can foresee: in /var/tmp anyone could have made the folder before us.
  const name = `voicemill-${randomUUID().slice(0, 13)}`;
  for (const parent of placesElsewhere) {
    const place = join(parent, name);
    const made = await mkdir(place).then(
      () => true,
      () => false,
    );
    if (!made) continue;
    await chmod(place, 0o711);
    if (await canReach(parent, user)) return place;
  }
  throw new Unavailable(`PostgreSQL runs as ${user.name}, who can enter none of ${placesElsewhere.join(', ')}.`, {
    remedy: 'Set VOICEMILL_HOME to a folder that every user can enter, or DATABASE_URL to a server of yours.',
  });
}
