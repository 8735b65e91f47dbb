import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  endedImportStatuses,
  pageSchema,
  problemSchema,
  voiceImportSchema,
  voiceSchema,
  type VoiceImportView,
} from '@voicemill/contracts';
import { until } from '../pipeline/testing/until';
import { startServer, temporaryHome, type ServerProcess } from './testing/server-process';
import { archiveOf, makeTestVoices, membersOf, renamed, type Member } from './testing/voice-archives';

// Voices are checked in a process of their own, on a machine that may be busy with other things.
jest.setTimeout(400_000);

const words = {
  nameEn: 'Mine',
  nameZh: '我的',
  languages: 'en, zh',
  licence: 'CC-BY-4.0',
  credits: 'Ann Example',
  transcript: '你好世界。',
  transcriptLanguage: 'zh',
  ownVoice: 'Ann Example, 2026-01-31',
};

let home: string;
let made: string;
let server: ServerProcess;

const start = () => startServer('main.js', { VOICEMILL_HOME: home });
beforeAll(async () => {
  home = await temporaryHome();
  made = await makeTestVoices(home);
  server = await start();
});
afterAll(async () => {
  expect(await server.end('SIGTERM')).toBe(0);
  await rm(home, { recursive: true });
});

async function send(archive: Buffer, details: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([archive]), 'voice.zip');
  for (const [name, value] of Object.entries(details)) form.append(name, value);
  if (details['id']) {
    const clip = await readFile(join(made, 'voicemill-v2', 'calm.wav'));
    form.append('reference', new Blob([clip]), 'clip.wav');
  }
  return fetch(`${server.url}/voice-imports`, { method: 'POST', body: form });
}

const ask = async (path: string): Promise<unknown> => (await fetch(`${server.url}${path}`)).json();
const show = async (id: string): Promise<VoiceImportView> => voiceImportSchema.parse(await ask(`/voice-imports/${id}`));
const ended = (id: string): Promise<VoiceImportView> =>
  until(
    `import ${id} has ended`,
    async () => {
      const seen = await show(id);
      return endedImportStatuses.includes(seen.status) && seen;
    },
    { patienceMs: 300_000, everyMs: 50 },
  );
const taken = async (archive: Buffer, details?: Record<string, string>): Promise<VoiceImportView> => {
  const response = await send(archive, details);
  expect(response.status).toBe(201);
  return voiceImportSchema.parse(await response.json());
};

/** What was told of an archive, at the door or by a worker. */
async function refusal(archive: Buffer, details?: Record<string, string>): Promise<string> {
  const response = await send(archive, details);
  if (response.status !== 201) return problemSchema.parse(await response.json()).detail;
  const { status, fault } = await ended(voiceImportSchema.parse(await response.json()).id);
  return `${status}: ${fault?.detail ?? ''}`;
}

/** Megabytes of the API's process: now, and the most that they have been. */
async function memoryMb(): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  const read = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: read('VmRSS'), most: read('VmHWM') };
}

/** Asks for a sign of life again and again until `work` is over. */
async function askedMeanwhile(
  work: Promise<unknown>,
): Promise<{ answers: number; slowestMs: number; wholeMs: number }> {
  const startedAt = performance.now();
  let [over, answers, slowestMs] = [false, 0, 0];
  const end = work.finally(() => (over = true));
  while (!over) {
    const askedAt = performance.now();
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    slowestMs = Math.max(slowestMs, performance.now() - askedAt);
    answers += 1;
    // Asked without a rest, the answers themselves would be most of the memory that is looked at.
    await wait(50);
  }
  await end;
  return { answers, slowestMs, wholeMs: performance.now() - startedAt };
}

/** Megabytes of an archive that the API would show if it held it. */
const noiseMb = 320;

/** A graph of 12 million empty operators: short as a file, more than a gigabyte once it is read. */
const swollen = (): Buffer => {
  const nodes = Buffer.alloc(24 * 1024 * 1024, Buffer.from([0x0a, 0x00]));
  const length: number[] = [];
  for (let rest = nodes.length; rest > 0; rest = Math.floor(rest / 128))
    length.push((rest % 128) + (rest >= 128 ? 128 : 0));
  const operators = Buffer.from([0x42, 0x02, 0x10, 0x11]);
  return Buffer.concat([operators, Buffer.from([0x3a, ...length]), nodes]);
};

const single = (name: string, content: Buffer | string, more: Partial<Member> = {}) =>
  archiveOf([{ name, content, ...more }]);

it('hostile archives are refused in a sentence each, while the API answers and does not grow', async () => {
  const loose = await membersOf(join(made, 'voicemill-v2'), 'loose');
  const packed = await membersOf(join(made, 'genie-v2'), 'package');
  const details = { ...words, id: 'mine' };
  const changed = packed.map((member) => (member.name.endsWith('.bin') ? { ...member, content: 'changed' } : member));
  const cases: [string, () => Promise<Buffer>, RegExp, Record<string, string>?][] = [
    ['a path', async () => renamed(await single('xx/evil.onnx', 'x'), 'xx/evil', '../evil'), /invalid relative path/],
    ['a bomb', () => single('a.onnx', Buffer.alloc(8e6)), /"a\.onnx" unpacks to more than 200 times its size\.$/],
    ['a link', () => single('a.onnx', '/etc/passwd', { mode: 0o120777 }), /"a\.onnx" is a link\.$/],
    ['a checkpoint', () => single('a.ckpt', 'x'), /holds a checkpoint of PyTorch, a\.ckpt, which may run code/],
    [
      'crowds',
      () => archiveOf(Array.from({ length: 201 }, (_, at) => ({ name: `${at}`, content: '' }))),
      /more than 200 files\.$/,
    ],
    ['half an archive', async () => (await archiveOf(loose)).subarray(0, 5000), /voice\.zip is no sound ZIP archive/],
    [
      'an archive in disguise',
      async () => single('a.onnx', await single('b', 'b')),
      /^refused: a\.onnx is an archive by its/,
    ],
    ['no graph', () => single('a.onnx', 'x'), /^refused: a\.onnx is no ONNX file, or not all of one\.$/, details],
    [
      'a graph missing',
      () => archiveOf(loose.filter(({ name }) => name !== 'hubert.onnx')),
      /^refused: HuBERT graph missing/,
      details,
    ],
    ['changed weights', () => archiveOf(changed), /^refused: .*\.bin is not the one that voice\.json names/],
    [
      'a swollen graph',
      () => single('a.onnx', swollen(), { stored: true }),
      /^refused: The graphs took their process along/,
      details,
    ],
  ];
  // What the first upload makes the process load is no growth.
  await refusal(await single('a.ckpt', 'x'));
  const before = await memoryMb();
  const told: Record<string, string> = {};
  const { answers, slowestMs, wholeMs } = await askedMeanwhile(
    (async () => {
      for (const [name, make, , given] of cases) told[name] = await refusal(await make(), given);
      told['noise'] = await refusal(
        await single('a.onnx', randomBytes(noiseMb * 1024 * 1024), { stored: true }),
        details,
      );
    })(),
  );
  for (const [name, , sentence] of cases) expect([name, told[name]]).toEqual([name, expect.stringMatching(sentence)]);
  expect(told['noise']).toMatch(/^refused: a\.onnx is no ONNX file/);
  expect(answers).toBeGreaterThan(20);
  expect(slowestMs).toBeLessThan(wholeMs / 2);
  const after = await memoryMb();
  expect(after.most - before.now).toBeLessThan(noiseMb * 0.75);
  expect(after.now - before.now).toBeLessThan(noiseMb * 0.5);
  // The worker that looked at all of them is still the first one.
  expect(server.log.filter(({ msg }) => msg === 'worker ready')).toHaveLength(1);
  expect(await readdir(join(home, 'voices', 'workspaces', 'default'))).toEqual(['.drafts']);
  expect(await readdir(join(home, 'voices', 'workspaces', 'default', '.drafts'))).toEqual([]);
});

it('a voice speaks as soon as it is imported, in the server that was running all the time', async () => {
  const { id } = await taken(await archiveOf(await membersOf(join(made, 'upstream-v2'), 'package')));
  expect(await ended(id)).toMatchObject({ status: 'imported', voiceId: 'test-upstream-v2', fault: null });
  const voices = pageSchema(voiceSchema).parse(await ask('/voices'));
  expect(voices.items.map((voice) => voice.id)).toContain('test-upstream-v2');
  const said = await fetch(`${server.url}/voices/test-upstream-v2/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Hello.' }),
  });
  expect([said.status, said.headers.get('content-type')]).toEqual([200, 'audio/wav']);
  expect((await said.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});

it('an import whose server is killed goes on with the next one, with the same result', async () => {
  const { id } = await taken(await archiveOf(await membersOf(join(made, 'onnx-rs-v2pro'), 'loose')), {
    ...words,
    id: 'survivor',
  });
  await until('a worker is at it', async () => (await show(id)).step !== null);
  await server.end('SIGKILL');
  server = await start();
  expect(await ended(id)).toMatchObject({ status: 'imported', voiceId: 'survivor', voiceVersion: '1.0.0' });
  const places = join(home, 'voices', 'workspaces', 'default');
  expect((await readdir(places)).filter((name) => name.startsWith('survivor'))).toEqual(['survivor-1.0.0']);
  await until('nothing else is left of it', async () => (await readdir(join(places, '.drafts'))).length === 0);
  const uploads = join(home, 'files', 'default', 'voice-imports');
  await until('the upload is gone', async () => !(await readdir(uploads)).includes(id));
});
