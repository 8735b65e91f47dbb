import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHome, type Home } from './testing/home';
import { root } from './testing/program';

/** More than a pipe holds: what is not read stays with the command. */
const lines = 3000;

describe('a command whose reader has heard enough', () => {
  let home: Home;
  beforeAll(async () => {
    home = await openHome('closed-output');
  });
  afterAll(() => home.remove());

  /** Closes the output at its first piece, as `head` does, or before there is any. */
  async function readLittle(args: string[], pieces: 0 | 1): Promise<{ code: unknown; errors: string; heard: string }> {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [join(root, 'apps', 'server', 'dist', 'main.cli.js'), ...args], {
      env: { PATH, VOICEMILL_HOME: home.dir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
    const closed = once(child, 'close');
    const [heard] = pieces === 0 ? [''] : ((await once(child.stdout, 'data')) as [Buffer]);
    child.stdout.destroy();
    const [code] = (await closed) as [number | null];
    return { code, errors, heard: heard.toString() };
  }

  it.each([[[]], [['--json']]])('explain %p ends quietly and well', async (options) => {
    const file = join(home.dir, 'long.txt');
    await writeFile(file, Array.from({ length: lines }, (_, at) => `This is sentence ${at} of many.\n`).join(''));
    const { code, errors, heard } = await readLittle(['explain', file, ...options], 1);
    expect(heard).toContain('This is sentence 0 of many.');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it('voices list does so too when nobody reads at all', async () => {
    const { code, errors } = await readLittle(['voices', 'list'], 0);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
