import { cpSync, readFileSync, existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './folder';
import { root } from './projects';

// Stands in for Nx: notes that it was called and writes the program that the scripts then become.
const builder = `
  const { appendFileSync, mkdirSync, cpSync } = require('node:fs');
  appendFileSync('builds', process.argv.slice(2).join(' ') + '\\n');
  if (require('node:fs').existsSync('broken')) { console.log('syntax error in main.ts'); process.exit(1); }
  for (const folder of ['apps/server', 'apps/console']) cpSync(folder + '/src', folder + '/dist', { recursive: true });
`;

const commandLine = `
  if (process.argv[2] === 'doctor') process.on('SIGTERM', () => process.exit(42));
  console.log(JSON.stringify({
    args: process.argv.slice(2), cwd: process.cwd(), pid: process.pid, main: require.main === module,
  }));
  if (process.argv[2] === 'doctor') setInterval(() => undefined, 1000);
  else process.exitCode = 3;
`;

/** A clone in miniature: the real scripts, everything else a toy, so that a first command takes no two minutes. */
export function toyClone(): string {
  const lock = { packages: { 'node_modules/nx': { version: '1.0.0', integrity: 'sha512-a' } } };
  const clone = folderWith({
    'package.json': readFileSync(join(root, 'package.json'), 'utf8'),
    'package-lock.json': lock,
    'node_modules/.package-lock.json': lock,
    'node_modules/nx/dist/bin/nx.js': builder,
    '.swcrc': '{}',
    'nx.json': '{}',
    'tsconfig.base.json': '{}',
    'apps/server/src/main.cli.js': commandLine,
    'apps/server/src/main.js': commandLine,
    'apps/console/src/main.js': '',
    'lessons/one.csv': 'text\n',
  });
  for (const part of ['run.mjs', 'ensure-ready.mjs', 'ready']) {
    cpSync(join(root, 'scripts', part), join(clone, 'scripts', part), { recursive: true });
  }
  return realpathSync(clone);
}

/** The arguments of every build so far. */
export function buildsOf(clone: string): string[] {
  const notes = join(clone, 'builds');
  return existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
}
