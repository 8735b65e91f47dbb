import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryHome } from '../api/testing/server-process';
import { commandBlocks, localLinks, type CommandBlock } from './testing/code-blocks';
import { missingLine } from './testing/shape';
import { type, type RunningCommands, type Shell } from './testing/shell';
import { root, standInClone } from './testing/stand-in-clone';

// Real voices on a machine that may be busy with other things.
jest.setTimeout(240_000);

const pages = ['README.md', 'README.zh-CN.md'];
const pageText = (name: string): string => readFileSync(join(root, name), 'utf8');
const blocks = commandBlocks(pageText('README.md'));
const isRun = ({ marks }: CommandBlock): boolean => !marks.includes('no-test');
const address = '127.0.0.1:8321';

describe('the pages in both languages', () => {
  it('show the same commands with the same output', () => {
    expect(commandBlocks(pageText('README.zh-CN.md'))).toEqual(blocks);
  });

  it('leave only these to the reader: they clone, fetch, need another server, or are this very test', () => {
    const untried = blocks.filter((block) => !isRun(block)).map(({ commands }) => commands.split(/\s/)[0]);
    expect(untried).toEqual([
      'git',
      'DATABASE_URL=postgres://user:password@host:5432/voicemill',
      'POSTGRES_PASSWORD=choose-one',
      'node',
      'npm',
    ]);
  });

  it.each(pages)('%s links to nothing that is not there', (name) => {
    const links = localLinks(pageText(name));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});

describe('the commands of the pages', () => {
  let shell: Shell;
  let server: RunningCommands | undefined;
  let servedAt = address;

  beforeAll(async () => {
    const { PATH = '', HOME = '', TMPDIR } = process.env;
    const env = {
      PATH,
      HOME,
      ...(TMPDIR ? { TMPDIR } : {}),
      DATABASE_URL: '',
      VOICEMILL_HOME: await temporaryHome(),
      VOICEMILL_PORT: '0',
      npm_config_update_notifier: 'false',
    };
    shell = { folder: await standInClone(), env };
  });
  afterAll(async () => {
    server?.signal('SIGTERM');
    await server?.ended;
    await rm(shell.folder, { recursive: true });
    await rm(shell.env['VOICEMILL_HOME'] ?? '', { recursive: true, force: true });
  });

  it.each(blocks.filter(isRun))('$commands', async ({ marks, commands, output }) => {
    const running = type(commands.replaceAll(address, servedAt), shell);
    if (marks.includes('serve')) {
      server = running;
      const [, ready = ''] = await running.says(/^Voicemill is ready: http:\/\/(\S+)$/m);
      servedAt = ready;
    } else if (marks.includes('kill')) {
      await running.says(/^synthesising: .+\n/m);
      running.signal('SIGKILL');
      expect(await running.ended).toBeNull();
    } else {
      const code = await running.ended;
      expect({ code, printed: running.printed() }).toMatchObject({ code: marks.includes('exit=2') ? 2 : 0 });
    }
    expect({ missing: missingLine(output, running.printed()), printed: running.printed() }).toMatchObject({
      missing: undefined,
    });
  });
});
