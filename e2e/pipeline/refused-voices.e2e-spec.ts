import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram, type ProgramEnd } from './testing/program';

jest.setTimeout(240_000);

describe('the command that imports voices', () => {
  let dir: string;
  const run = (...args: string[]): Promise<ProgramEnd> =>
    startProgram('main.cli.js', ['voices', ...args], { VOICEMILL_HOME: join(dir, 'home') }).end;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voicemill-refused-'));
    expect((await run('make-test', join(dir, 'made'))).code).toBe(0);
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('ends with 2 for what it refuses, whichever floor refuses it, and leaves nothing', async () => {
    await writeFile(join(dir, 'broken.zip'), 'no archive');
    const broken = await run('import', join(dir, 'broken.zip'));
    expect([broken.code, broken.errors]).toEqual([2, expect.stringContaining('broken.zip is no sound ZIP archive')]);
    const missing = await run('import', join(dir, 'nowhere'));
    expect([missing.code, missing.errors]).toEqual([2, expect.stringContaining('nowhere is not there.')]);
    await writeFile(join(dir, 'made', 'upstream-v1', 'test_vits.onnx'), 'another graph');
    const changed = await run('import', join(dir, 'made', 'upstream-v1'));
    expect([changed.code, changed.errors]).toEqual([
      2,
      expect.stringContaining('is not the one that voice.json names'),
    ]);
    expect(await readdir(join(dir, 'home', 'voices'))).toEqual(['.drafts']);
    expect(await readdir(join(dir, 'home', 'voices', '.drafts'))).toEqual([]);
  });

  it('ends with 0 for a voice, and with 2 when that is there already', async () => {
    const voice = join(dir, 'made', 'upstream-v2');
    expect((await run('import', voice)).code).toBe(0);
    const again = await run('import', voice);
    expect([again.code, again.errors]).toEqual([2, expect.stringContaining('is there already')]);
  });
});
