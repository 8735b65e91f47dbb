import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readProjects, root } from './testing/projects';

interface Manifest {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = (path: string): Manifest => JSON.parse(read(path)) as Manifest;

function sectionOf(text: string, heading: string): string {
  const parts = text.split(/^## /m).filter((part) => part.startsWith(heading));
  expect(parts).toHaveLength(1);
  return parts.join('');
}

/** Rows of the tables in a Markdown text whose first cell is in back quotes: cells as written. */
function tableRows(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const firstCells = (rows: string[][]): string[] => rows.map(([cell]) => (cell ?? '').replaceAll('`', ''));

describe('docs/dependencies.md', () => {
  const text = read('docs/dependencies.md');
  const { dependencies = {}, devDependencies = {}, overrides = {} } = manifest('package.json');

  it.each([
    ['Needed to run', dependencies],
    ['Needed to build, check and test', devDependencies],
  ])('has one line for every package under "%s", and no stale one', (heading, packages) => {
    expect(firstCells(tableRows(sectionOf(text, heading)))).toEqual(Object.keys(packages).sort());
  });

  it('gives a reason and the licence that the package itself states', () => {
    for (const [name = '', reason = '', licence] of tableRows(text)) {
      expect(reason).not.toBe('');
      const stated = manifest(`node_modules/${name.replaceAll('`', '')}/package.json`).license;
      expect({ name, licence }).toEqual({ name, licence: stated });
    }
  });

  it('explains every override', () => {
    for (const name of Object.keys(overrides)) expect(sectionOf(text, 'Overrides')).toContain(`\`${name}\``);
  });

  it('keeps the packages of apps and libraries in the root manifest, where this list looks', () => {
    const own = readProjects().map(({ folder }) => manifest(`${folder}/package.json`));
    expect(own.filter((one) => one.dependencies ?? one.devDependencies)).toEqual([]);
  });
});

describe('docs/rooms.md', () => {
  it('has one line for every project', () => {
    const rooms = firstCells(tableRows(read('docs/rooms.md')));
    for (const { folder } of readProjects()) expect(rooms.filter((room) => room === folder)).toEqual([folder]);
  });

  it('names no room that is not there', () => {
    const top = new Set(readdirSync(root));
    const rooms = firstCells(tableRows(read('docs/rooms.md')));
    expect(rooms.filter((room) => !top.has(room.split('/')[0] ?? ''))).toEqual([]);
  });
});

describe('docs/decisions', () => {
  it.each(readdirSync(join(root, 'docs/decisions')))('%s is short and named by its slug', (name) => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.md$/);
    expect(read(`docs/decisions/${name}`).trimEnd().split('\n').length).toBeLessThanOrEqual(25);
  });
});

describe('CHANGELOG.md', () => {
  it('has an Unreleased section', () => {
    expect(read('CHANGELOG.md')).toMatch(/^## \[Unreleased\]$/m);
  });
});
