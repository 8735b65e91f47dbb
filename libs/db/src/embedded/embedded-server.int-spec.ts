import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createLogger } from '@voicemill/platform';
import { Client } from 'pg';
import { openDatabase, type Database } from '../open-database';
import { spawnUser, startUser } from '../testing/child-user';
import { eventually } from '../testing/eventually';
import { findPostmaster, type Postmaster } from './postmaster-file';
import { identityOf } from './process-identity';
import { chooseServerUser } from './server-user';

const silent = createLogger({ name: 'test', level: 'silent' });

describe('the embedded PostgreSQL', () => {
  let parent: string;
  let home: string;

  beforeEach(async () => {
    parent = await realpath(await mkdtemp(join(tmpdir(), 'voicemill-int-')));
    await chmod(parent, 0o755);
    home = join(parent, 'my home 数据 é');
  });

  afterEach(async () => {
    const left = await postmaster();
    if (left) await quit(left);
    const noted = await readFile(join(home, 'postgres', 'data-lies-in'), 'utf8').catch(() => null);
    if (noted) await rm(noted, { recursive: true, force: true });
    await rm(parent, { recursive: true, force: true });
    // A test that leaves its server behind has failed, but must not take the machine along.
    expect(left).toBeNull();
  });

  const dataDir = async () => {
    const noted = await readFile(join(home, 'postgres', 'data-lies-in'), 'utf8').catch(() => null);
    return join(noted ?? join(home, 'postgres'), 'data');
  };
  const postmaster = async () => findPostmaster(await dataDir());
  const open = () => openDatabase({ home, databaseUrl: undefined }, { applicationName: 'int', logger: silent });

  async function quit({ pid }: Postmaster): Promise<void> {
    process.kill(pid, 'SIGQUIT');
    await eventually('the end of PostgreSQL', async () => ((await postmaster()) ? null : true));
  }

  async function runningPid(): Promise<number> {
    const running = await postmaster();
    if (!running) throw new Error('no PostgreSQL is running');
    return running.pid;
  }

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const addWorkspace = (url: string, id: string) =>
    query(url, `INSERT INTO workspace (id, name) VALUES ('${id}', '${id}')`);
  const workspaces = async (database: Database) =>
    (await database.dataSource.query<{ id: string }[]>('SELECT id FROM workspace ORDER BY id')).map(({ id }) => id);

  it('is shared by two that start at once, and stopped by the last one only', async () => {
    const [one, two] = await Promise.all([startUser(home), startUser(home)]);
    const pid = await runningPid();
    expect(new URL(one.url).port).toBe(new URL(two.url).port);
    await addWorkspace(one.url, 'written-by-one');
    expect(await one.close()).toBe(0);
    expect(await runningPid()).toBe(pid);
    expect(await query(two.url, 'SELECT id FROM workspace ORDER BY id')).toEqual([
      { id: 'default' },
      { id: 'written-by-one' },
    ]);
    expect(await two.close()).toBe(0);
    expect(await postmaster()).toBeNull();
  });

  it('serves several in one process too', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    await one.close();
    expect(await workspaces(two)).toEqual(['default']);
    await two.close();
    expect(await postmaster()).toBeNull();
  });

  it('outlives a kill -9 of the process that started it and is adopted by the next', async () => {
    const killed = await startUser(home);
    await addWorkspace(killed.url, 'kept');
    const pid = await runningPid();
    await killed.kill();
    expect(await runningPid()).toBe(pid);
    const next = await open();
    expect(await runningPid()).toBe(pid);
    expect(await workspaces(next)).toEqual(['default', 'kept']);
    await next.close();
    expect(await postmaster()).toBeNull();
  });

  it('is stopped by the last living user, whatever connections a killed one left', async () => {
    const [killed, last] = await Promise.all([startUser(home), startUser(home)]);
    await killed.kill();
    expect(await last.close()).toBe(0);
    expect(await postmaster()).toBeNull();
  });

  it('comes up again for its users after kill -9 of PostgreSQL, with all that was committed', async () => {
    const database = await open();
    const pid = await runningPid();
    await addWorkspace(database.url, 'committed');
    process.kill(pid, 'SIGKILL');
    await eventually('another PostgreSQL', async () => ((await postmaster())?.pid ?? pid) !== pid || null);
    const found = await eventually('an answer', () => workspaces(database).catch(() => null));
    expect(found).toEqual(['committed', 'default']);
    await database.close();
    expect(await postmaster()).toBeNull();
  });

  it('recovers when both it and its only user were killed', async () => {
    const user = await startUser(home);
    const pid = await runningPid();
    await addWorkspace(user.url, 'committed');
    await user.kill();
    process.kill(pid, 'SIGKILL');
    await eventually('the end of PostgreSQL', async () => ((await postmaster()) ? null : true));
    const next = await open();
    expect(await workspaces(next)).toEqual(['committed', 'default']);
    await next.close();
  });

  it('sees through a stale postmaster.pid whose number is a living process, or a dead one not collected', async () => {
    await (await open()).close();
    // Of the server's own user, because PostgreSQL lets numbers of other users pass.
    const user = await chooseServerUser(await dataDir());
    const identity = user ? { uid: user.uid, gid: user.gid } : {};
    const living = spawn('/bin/sh', ['-c', 'sleep 601 & echo $!; exec sleep 600'], { ...identity, cwd: '/' });
    const [line] = (await once(createInterface(living.stdout), 'line')) as [string];
    const dead = Number(line);
    // Now it is a program that never collects its children.
    const commandLine = () => readFile(`/proc/${living.pid}/cmdline`, 'utf8');
    await eventually('the sleep', async () => ((await commandLine()).startsWith('sleep') ? true : null));
    process.kill(dead, 'SIGKILL');
    await eventually('a dead child', async () => ((await identityOf(dead)) === null ? true : null));
    expect(process.kill(dead, 0)).toBe(true);
    for (const pid of [living.pid, dead]) {
      const lines = [pid, await dataDir(), 1_700_000_000, 5432, '', '127.0.0.1', '1 1', 'ready'];
      const file = join(await dataDir(), 'postmaster.pid');
      await writeFile(file, `${lines.join('\n')}\n`);
      if (user) await chown(file, user.uid, user.gid);
      const database = await open();
      expect(await workspaces(database)).toEqual(['default']);
      await database.close();
    }
    living.kill('SIGKILL');
    await once(living, 'exit');
  });

  it('starts over when the first start was killed while the data folder was made', async () => {
    const child = spawnUser(home);
    child.stdout.resume();
    child.stderr.resume();
    const names = () => readdir(join(home, 'postgres')).catch(() => []);
    await eventually(
      'a data folder in the making',
      async () => (await names()).find((n) => n.startsWith('draft-')) ?? null,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await names()).not.toContain('data');
    const database = await open();
    expect(await workspaces(database)).toEqual(['default']);
    await database.close();
    expect((await names()).filter((name) => name.startsWith('draft-'))).toEqual([]);
  });

  it('works in a home that only its owner may enter, and finds the same database again', async () => {
    home = join(parent, 'private', 'home');
    await mkdir(home, { recursive: true });
    await chmod(join(parent, 'private'), 0o700);
    const first = await open();
    await addWorkspace(first.url, 'kept');
    await first.close();
    const again = await open();
    expect(await workspaces(again)).toEqual(['default', 'kept']);
    await again.close();
    // Root cannot run PostgreSQL itself, and whoever does cannot enter.
    const isRoot = process.getuid?.() === 0;
    expect((await dataDir()).startsWith(home)).toBe(!isRoot);
    expect((await stat(await dataDir())).mode & 0o777).toBe(0o700);
  });

  it('keeps its password to the owner and asks for it', async () => {
    const database = await open();
    const passwordFile = join(home, 'postgres', 'password');
    expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
    const wrong = database.url.replace(await readFile(passwordFile, 'utf8'), 'guessed');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await database.close();
  });
});
