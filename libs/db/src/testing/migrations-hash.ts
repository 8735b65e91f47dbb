import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Changes with every byte of every migration, so that a template of older ones is not taken for the present one. */
export async function hashOfMigrations(dir = join(__dirname, '..', 'migrations')): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(dir)).sort()) {
    hash.update(`${name}\0`).update(await readFile(join(dir, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
