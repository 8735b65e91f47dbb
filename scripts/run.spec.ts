import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, type Ended } from './testing/call-script';
import { removeFolders, writeInto } from './testing/folder';
import { root } from './testing/projects';
import { buildsOf, toyClone } from './testing/toy-clone';

interface Seen {
  args: string[];
  cwd: string;
  pid: number;
  main: boolean;
}

const run = (clone: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  runNode(['scripts/run.mjs', ...args], { cwd: clone, env });
const seenIn = ({ stdout }: Ended): Seen => JSON.parse(stdout) as Seen;

afterEach(removeFolders);

describe('the first command in a clone', () => {
  it('builds, says so in one line, and then becomes the program with its arguments and exit code', async () => {
    const ended = await run(toyClone(), ['render', 'lessons/one.csv', '--format', 'mp3,srt']);
    expect(ended).toMatchObject({ code: 3, stderr: 'Building the server ...\n' });
    expect(seenIn(ended)).toMatchObject({ args: ['render', 'lessons/one.csv', '--format', 'mp3,srt'], main: true });
  });

  it('does nothing twice', async () => {
    const clone = toyClone();
    await run(clone, ['render', 'lessons/one.csv']);
    expect((await run(clone, ['render', 'lessons/one.csv'])).stderr).toBe('');
    expect(buildsOf(clone)).toHaveLength(1);
  });

  it('builds again after a change, after a deleted dist and for the console that a render had not needed', async () => {
    const clone = toyClone();
    await run(clone, ['render']);
    writeInto(clone, 'apps/server/src/added.js', '');
    expect((await run(clone, ['render'])).stderr).toBe('Building the server ...\n');
    rmSync(join(clone, 'apps/server/dist'), { recursive: true });
    expect((await run(clone, ['render'])).stderr).toBe('Building the server ...\n');
    expect((await run(clone, ['start'])).stderr).toBe('Building the console ...\n');
  });

  it('builds once when two commands start at once', async () => {
    const clone = toyClone();
    const ended = await Promise.all([run(clone, ['render', 'a']), run(clone, ['render', 'b'])]);
    expect(ended.map(({ code }) => code)).toEqual([3, 3]);
    expect(buildsOf(clone)).toHaveLength(1);
  });

  it('says what failed, and tries again the next time', async () => {
    const clone = toyClone();
    writeInto(clone, 'broken', '');
    const ended = await run(clone, ['render']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('Building the server failed:\nsyntax error in main.ts\n');
    rmSync(join(clone, 'broken'));
    expect((await run(clone, ['render'])).code).toBe(3);
  });

  it('refuses an unknown command with the list of known ones', async () => {
    expect(await run(toyClone(), ['rendr'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/start, render/) });
  });

  it('installs nothing from where it cannot reach the registry, and says so', async () => {
    const clone = toyClone();
    rmSync(join(clone, 'node_modules'), { recursive: true });
    const npm = "process.stderr.write('npm error code ENOTFOUND\\n'); process.exitCode = 1;";
    writeInto(clone, 'toy/npm-cli.js', npm);
    const ended = await run(clone, ['render'], { npm_execpath: join(clone, 'toy/npm-cli.js') });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^Installing packages .*\n.*registry cannot be reached.*\n$/);
  });
});

describe('the program that it becomes', () => {
  it('stands where the user stands', async () => {
    const clone = toyClone();
    const byNpm = {
      npm_lifecycle_event: 'render',
      npm_package_json: join(clone, 'package.json'),
      INIT_CWD: join(clone, 'lessons'),
    };
    expect(seenIn(await run(clone, ['render', 'one.csv'], byNpm)).cwd).toBe(join(clone, 'lessons'));
    const direct = await runNode([join(clone, 'scripts/run.mjs'), 'render'], { cwd: join(clone, 'lessons') });
    expect(seenIn(direct).cwd).toBe(join(clone, 'lessons'));
  });

  it('is the very process that was started: a signal reaches it and its exit code comes back', async () => {
    const clone = toyClone();
    const child = spawn(process.execPath, ['scripts/run.mjs', 'doctor'], {
      cwd: clone,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [printed] = (await once(child.stdout, 'data')) as [Buffer];
    expect((JSON.parse(printed.toString()) as Seen).pid).toBe(child.pid);
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    expect(await ended).toEqual([42, null]);
  });
});

describe('package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it.each(['start', 'render', 'test', 'check', 'doctor', 'bench'])('lets "%s" be the first command', (name) => {
    expect(scripts[name]).toBe(`node scripts/run.mjs ${name}`);
  });

  it('keeps to a dozen commands, the benches counted as one', () => {
    expect(new Set(Object.keys(scripts).map((name) => name.replace(/:.*/, ''))).size).toBeLessThanOrEqual(12);
  });
});
