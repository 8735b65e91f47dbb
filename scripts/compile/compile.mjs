// Compiles the sources of one project, the folder it is started in: src into dist, specs left out, the rest copied.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';
import { optionsOf } from './options.mjs';

const source = resolve('src');
const target = resolve('dist');

function compile(path, out) {
  const { code, map } = transformFileSync(path, { ...optionsOf(path), sourceFileName: relative(dirname(out), path) });
  writeFileSync(out, `${code}\n//# sourceMappingURL=${basename(out)}.map\n`);
  writeFileSync(`${out}.map`, map);
}

rmSync(target, { recursive: true, force: true });
for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory() || /(\.(spec|int-spec)|\.d)\.ts$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const out = join(target, relative(source, path));
  mkdirSync(dirname(out), { recursive: true });
  if (entry.name.endsWith('.ts')) compile(path, out.replace(/\.ts$/, '.js'));
  else cpSync(path, out);
}
