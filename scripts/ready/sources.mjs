import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const notBuilt = new Set(['dist', 'node_modules']);
const isSpec = /\.(spec|int-spec)\.tsx?$/;

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notBuilt.has(entry.name) || isSpec.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function projectFolders(root, parent) {
  const names = existsSync(join(root, parent)) ? readdirSync(join(root, parent)) : [];
  return names.map((name) => join(root, parent, name));
}

/** Folders of the projects that are built, by what is wanted: the server with every library, or the console. */
export function builtFolders(root, part) {
  if (part === 'console') return [join(root, 'apps/console')];
  return [join(root, 'apps/server'), ...projectFolders(root, 'libs')];
}

/** Hash of everything that a build of `part` reads. By content: a fresh checkout must not look like a change. */
export function sourcesHash(root, part) {
  const folders =
    part === 'console'
      ? ['apps/console', 'libs/contracts', 'libs/text'].map((one) => join(root, one))
      : builtFolders(root, part);
  // Not for the console, which Vite compiles; but one rule is simpler than two.
  folders.push(join(root, 'scripts/compile'));
  const single = ['.swcrc', 'nx.json', 'package-lock.json', 'tsconfig.base.json'].map((name) => join(root, name));
  const hash = createHash('sha256');
  for (const file of [...single, ...folders.flatMap(filesUnder)].sort()) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
