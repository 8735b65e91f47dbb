import { chmod, cp, lstat, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readyPrograms } from './mend-binaries';
import { findNativeFolder } from './postgres-binaries';
import { runProgram } from './run-program';
import { chooseServerUser } from './server-user';

describe('readyPrograms', () => {
  let dir: string;
  let nativeDir: string;

  // As npm leaves it without install scripts: no links between the libraries, no run bits.
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voicemill programs 程序-'));
    await chmod(dir, 0o755);
    nativeDir = join(dir, 'package', 'native');
    await mkdir(nativeDir, { recursive: true });
    await cp(join(findNativeFolder(), '..', 'package.json'), join(dir, 'package', 'package.json'));
    await cp(findNativeFolder(), nativeDir, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    expect(links.length).toBeGreaterThan(0);
    for (const { target } of links) await rm(join(nativeDir, '..', target), { force: true });
    for (const name of await readdir(join(nativeDir, 'bin'))) await chmod(join(nativeDir, 'bin', name), 0o644);
  });
  afterEach(async () => {
    await chmod(join(nativeDir, 'lib'), 0o755);
    await chmod(join(dir, 'package'), 0o755);
    await rm(dir, { recursive: true });
  });

  async function versionBy(program: string): Promise<string> {
    const user = await chooseServerUser(join(dir, 'no-data'));
    return (await runProgram(program, ['--version'], user)).output;
  }

  it('mends the package in place', async () => {
    const user = await chooseServerUser(join(dir, 'no-data'));
    const programs = await readyPrograms(nativeDir, join(dir, 'copies'), user);
    expect(dirname(programs.postgres)).toBe(join(nativeDir, 'bin'));
    expect(await versionBy(programs.initdb)).toContain('initdb (PostgreSQL) 18');
    expect(await versionBy(programs.postgres)).toContain('postgres (PostgreSQL) 18');
  });

  it('makes a mended copy, once, of a package that cannot be mended or reached', async () => {
    await chmod(join(nativeDir, 'lib'), 0o555);
    await chmod(join(dir, 'package'), 0o700);
    const user = await chooseServerUser(join(dir, 'no-data'));
    const programs = await readyPrograms(nativeDir, join(dir, 'copies'), user);
    expect(programs.postgres.startsWith(join(dir, 'copies'))).toBe(true);
    expect(await versionBy(programs.postgres)).toContain('postgres (PostgreSQL) 18');
    const made = await lstat(programs.postgres);
    expect(await readyPrograms(nativeDir, join(dir, 'copies'), user)).toEqual(programs);
    expect((await lstat(programs.postgres)).ino).toBe(made.ino);
  });
});
