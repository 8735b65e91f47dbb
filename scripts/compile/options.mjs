import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../ready/root.mjs';

// How swc makes CommonJS of TypeScript, for the build and for jest alike. A package is loaded when the first of its names
// is used (.swcrc: lazy), and behind the door of a library only the rooms that somebody enters: a command that reads a
// table loads no Nest and no pronouncing dictionary, and a test of ten lines no library as a whole.

// What .swcrc leaves out is for tools that read it by themselves; here every caller picks its own files.
const { exclude: _, ...swcrc } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

const doorNames = ['index.ts', 'testing.ts'];

/** For every file that is not a door. */
export const plainOptions = { ...swcrc, swcrc: false };

/** Full paths of the doors of all libraries. */
export function doors() {
  const paths = readdirSync(join(root, 'libs')).flatMap((library) =>
    doorNames.map((name) => join(root, 'libs', library, 'src', name)),
  );
  return paths.filter((path) => existsSync(path));
}

/** For the doors at these paths. swc wants the rooms by name: './job-queue'. */
export function doorOptions(paths) {
  const rooms = paths.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/ from '(\.[^']+)'/g)]);
  return { ...plainOptions, module: { ...swcrc.module, lazy: [...new Set(rooms.map(([, room]) => room))] } };
}

/** For one file, by its full path. */
export function optionsOf(path) {
  const [parent, , src, name, ...deeper] = relative(root, path).split(sep);
  const isDoor = parent === 'libs' && src === 'src' && doorNames.includes(name) && deeper.length === 0;
  return isDoor ? doorOptions([path]) : plainOptions;
}
