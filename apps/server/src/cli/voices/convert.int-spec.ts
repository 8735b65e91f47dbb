import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@voicemill/platform';
import { openVoicePackage } from '@voicemill/speech';
import { compare, convert } from './convert';
import { listVoices } from './list-voices';

/** Engines start four times over, each with its threads, on whatever else the machine does. */
const patienceMs = 240_000;

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicemill-home-'));
  const { voicesDir } = loadConfig({});
  await cp(join(voicesDir, 'starter-en'), join(home, 'clone', 'starter-en'), { recursive: true });
  await keepSentences(join(home, 'clone', 'starter-en'), 2);
});
afterAll(() => rm(home, { recursive: true }));

async function keepSentences(dir: string, count: number): Promise<void> {
  const path = join(dir, 'examples.json');
  const examples = JSON.parse(await readFile(path, 'utf8')) as unknown[];
  await writeFile(path, JSON.stringify(examples.slice(0, count)));
}

const configOf = () => loadConfig({ VOICEMILL_HOME: home, VOICEMILL_VOICES_DIR: join(home, 'clone') });

const quiet = () => undefined;

async function printed(run: (print: (text: string) => void) => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  await run((text) => lines.push(text));
  return lines.join('\n');
}

describe('a voice that was converted', () => {
  let told: string;
  beforeAll(async () => {
    told = await printed((print) => convert('starter-en', { precision: 'int8' }, configOf(), print));
  }, patienceMs);

  it('is told about with its sizes, its distances and what was not measured', () => {
    expect(told).toMatch(/^starter-en@1\.0\.0-int8 .*\nfp32 30\.8 MB, int8 \d+\.\d MB \(\d\d %\)\n2 sentences/);
    expect(told).toMatch(/\d\.\d\d (dB|%) at most/);
    expect(told).toMatch(/cpu provider[^]*Not measured on a GPU[^]*VOICEMILL_DEVICE=cuda:0 npm run voices -- compare/);
  });

  it('is a package of its own, listed beside the clone, and is not made twice', async () => {
    const listed = await printed((print) => listVoices(configOf(), print));
    expect(listed).toContain('starter-en@1.0.0  sovits-hifigan, en, fp32, fp16\n');
    expect(listed).toContain('starter-en@1.0.0-int8  sovits-hifigan, en, fp32, fp16, int8\n');
    await expect(convert('starter-en@1.0.0', { precision: 'int8' }, configOf(), quiet)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await readdir(join(home, 'voices', '.drafts'))).toEqual([]);
  });

  it(
    'is compared again with the same result',
    async () => {
      const { dir } = await openVoicePackage(join(home, 'voices', 'starter-en-1.0.0-int8'));
      const again = await printed((print) => compare(dir, { precision: 'int8' }, configOf(), print));
      expect(told).toContain(again.split('\n')[1]);
    },
    patienceMs,
  );
});

it('leaves nothing where a conversion fails, and says what it does not know', async () => {
  const out = join(home, 'elsewhere', 'mine');
  await keepSentences(join(home, 'clone', 'starter-en'), 0);
  const given = join(home, 'clone', 'starter-en');
  await expect(convert(given, { precision: 'fp16', out }, configOf(), quiet)).rejects.toThrow(/no sentences along/);
  expect(await readdir(join(home, 'elsewhere'))).toEqual(['.drafts']);
  expect(await readdir(join(home, 'elsewhere', '.drafts'))).toEqual([]);
  await expect(convert('nobody', { precision: 'int8' }, configOf(), quiet)).rejects.toMatchObject({
    message: 'There is no voice "nobody".',
    remedy: expect.stringContaining('starter-en@1.0.0, ') as string,
  });
  await expect(convert('starter-en', { precision: 'fp4' }, configOf(), quiet)).rejects.toThrow(/fp4/);
});
