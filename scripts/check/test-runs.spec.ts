import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../testing/call-script';
import { root } from '../testing/projects';

interface TestRun {
  name: string;
  args: string[];
}

async function testRuns(): Promise<TestRun[]> {
  const code = `import { testRuns } from './scripts/check/steps.mjs'; process.stdout.write(JSON.stringify(testRuns));`;
  return JSON.parse((await runNode(['--input-type=module', '--eval', code])).stdout) as TestRun[];
}

async function filesOf({ args }: TestRun): Promise<string[]> {
  const { stdout } = await runNode([join('node_modules', 'jest', 'bin', 'jest.js'), ...args, '--listTests']);
  return stdout.split('\n').filter((line) => existsSync(line) && line.startsWith(root));
}

/** Every test file below a folder; what is built or installed holds none. */
function testsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testsUnder(path);
    return /\.(spec|int-spec|e2e-spec)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

it('runs every test file once, and alone the one that compares throughputs', async () => {
  const runs = await testRuns();
  const files = await Promise.all(runs.map(filesOf));
  const all = ['apps', 'libs', 'scripts', 'e2e'].flatMap((folder) => testsUnder(join(root, folder)));
  expect(files.flat().sort()).toEqual(all.sort());
  expect(files.at(-1)).toEqual([join(root, 'e2e', 'pipeline', 'fan-out.e2e-spec.ts')]);
});
