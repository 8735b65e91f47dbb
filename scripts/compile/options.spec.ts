import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { transformSync, type Options } from '@swc/core';
import { callScript } from '../testing/call-script';
import { root } from '../testing/projects';

const script = 'scripts/compile/options.mjs';
const optionsOf = (path: string): Promise<Options> => callScript(script, 'optionsOf', path);
const plainFile = join(root, 'libs', 'db', 'src', 'entities', 'index.ts');

/** Specifiers that the compiled file requires when it is itself loaded. */
function requiredAtOnce(text: string, options: Options): string[] {
  const { code } = transformSync(text, { ...options, filename: plainFile, sourceMaps: false });
  return [...code.matchAll(/^(?:const \w+ = .*)?require\("([^"]+)"\)/gm)].map(([, specifier = '']) => specifier);
}

const roomsAtOnce = (text: string, options: Options): string[] =>
  requiredAtOnce(text, options).filter((specifier) => specifier.startsWith('.'));

it('loads no room behind the door of a library before somebody enters it', async () => {
  const doors = await callScript<string[]>(script, 'doors');
  const names = doors.map((path) => relative(root, path));
  expect(names).toEqual(expect.arrayContaining(['libs/queue/src/index.ts', 'libs/queue/src/testing.ts']));
  expect(names.length).toBeGreaterThan(12);
  const [plain, underJest] = [await optionsOf(plainFile), await callScript<Options>(script, 'doorOptions', doors)];
  for (const path of doors) {
    const text = readFileSync(path, 'utf8');
    expect([path, roomsAtOnce(text, await optionsOf(path))]).toEqual([path, []]);
    expect([path, roomsAtOnce(text, underJest)]).toEqual([path, []]);
    // Compiled like any other file it would load them: the two lines above can fail.
    expect(roomsAtOnce(text, plain)).not.toEqual([]);
  }
});

it('loads neighbours and what is imported for its effect alone at once, packages when they are used', async () => {
  const text = `import 'reflect-metadata'; import { a } from './a'; import { z } from 'zod'; export const b = () => a(z);`;
  expect(requiredAtOnce(text, await optionsOf(plainFile))).toEqual(['reflect-metadata', './a']);
});
