import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from '../testing/call-script';
import { folderWith, removeFolders, writeInto } from '../testing/folder';
import { root } from '../testing/projects';

const url = pathToFileURL(join(root, 'scripts/ready/exclusive.mjs')).href;

// Notes its entry and exit in one file, so that two owners at once would show as "in in".
const noting = (folder: string): string => `
  import { appendFileSync } from 'node:fs';
  import { setTimeout as wait } from 'node:timers/promises';
  import { exclusive } from '${url}';
  const note = (word) => appendFileSync('${folder}/notes', word + ' ');
  await exclusive('${folder}/lock', (pid) => process.stdout.write('waits for ' + pid), async () => {
    note('in');
    await wait(20);
    note('out');
  });`;

const holding = (folder: string): string => `
  import { exclusive } from '${url}';
  await exclusive('${folder}/lock', undefined, () => new Promise((resolve) => {
    process.stdout.write('held');
    process.stdin.on('end', resolve).resume();
  }));`;

const program = (code: string): string[] => ['--input-type=module', '--eval', code];

async function startHolder(folder: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, program(holding(folder)), { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!holder.stdout) throw new Error('no output');
  await once(holder.stdout, 'data');
  return holder;
}

async function end(child: ChildProcess, how: () => void): Promise<void> {
  const ended = once(child, 'close');
  how();
  await ended;
}

afterEach(removeFolders);

describe('only one at a time', () => {
  it('lets eight processes that start together work one after the other', async () => {
    const folder = folderWith({});
    const runs = await Promise.all(Array.from({ length: 8 }, () => runNode(program(noting(folder)))));
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(runs.map(() => ({ code: 0, stderr: '' })));
    expect(readFileSync(join(folder, 'notes'), 'utf8')).toBe('in out '.repeat(8));
    expect(readdirSync(folder)).toEqual(['notes']);
  });

  it('waits for a living owner and names it', async () => {
    const folder = folderWith({});
    const holder = await startHolder(folder);
    const waiting = spawn(process.execPath, program(noting(folder)), { stdio: ['ignore', 'pipe', 'inherit'] });
    const [told] = (await once(waiting.stdout, 'data')) as [Buffer];
    expect(told.toString()).toBe(`waits for ${holder.pid}`);
    expect(existsSync(join(folder, 'notes'))).toBe(false);
    const ended = once(waiting, 'close');
    await end(holder, () => holder.stdin?.end());
    await ended;
    expect(readFileSync(join(folder, 'notes'), 'utf8')).toBe('in out ');
  });

  it('takes over from an owner that was killed, also when several want to', async () => {
    const folder = folderWith({});
    const holder = await startHolder(folder);
    await end(holder, () => holder.kill('SIGKILL'));
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    await Promise.all(Array.from({ length: 4 }, () => runNode(program(noting(folder)))));
    expect(readFileSync(join(folder, 'notes'), 'utf8')).toBe('in out '.repeat(4));
    expect(readdirSync(folder)).toEqual(['notes']);
  });

  it('does not take a stranger with the dead owner’s process number for the owner', async () => {
    const folder = folderWith({});
    writeInto(folder, 'lock', { pid: process.pid, started: 'long ago', id: 'gone' });
    const { stdout } = await runNode(program(noting(folder)));
    expect(stdout).toBe('');
    expect(readFileSync(join(folder, 'notes'), 'utf8')).toBe('in out ');
  });

  it('frees the lock when the work fails', async () => {
    const folder = folderWith({});
    const failing = `import { exclusive } from '${url}';
      await exclusive('${folder}/lock', undefined, () => { throw new Error('failed inside'); });`;
    expect((await runNode(program(failing))).stderr).toContain('failed inside');
    expect(readdirSync(folder)).toEqual([]);
  });
});
