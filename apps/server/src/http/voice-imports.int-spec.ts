import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageSchema, problemSchema, voiceImportSchema, type Problem, type VoiceImportView } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { wavOf, zipOf, type PackedFile } from '@voicemill/speech/testing';
import { startApi, type ApiUnderTest } from './testing/api-under-test';

const nobody = '00000000-0000-4000-8000-000000000000';
const voice = zipOf([{ name: 'a.onnx', content: 'looked at by a worker only' }]);
const words = { id: 'mine', nameZh: '我的', transcript: '你好世界。', ownVoice: 'Ann Example, 2026-01-31' };
const unixLink = (0o120777 << 16) >>> 0;

describe('imports of voices by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;

  type Sent = Record<string, string | Buffer>;
  /** Sends a form; a Buffer goes as a file, under the name behind a colon if its key has one. */
  const send = (sent: Sent): Promise<Response> => {
    const form = new FormData();
    for (const [key, value] of Object.entries(sent)) {
      const [field = '', name = ''] = key.split(':');
      if (typeof value === 'string') form.append(field, value);
      else form.append(field, new Blob([value]), name);
    }
    return api.fetch('/voice-imports', { method: 'POST', body: form });
  };
  const create = async (sent: Sent): Promise<VoiceImportView> => {
    const response = await send(sent);
    expect(response.status).toBe(201);
    return voiceImportSchema.strict().parse(await response.json());
  };
  const problem = async (response: Response): Promise<Problem> => {
    const body = problemSchema.parse(await response.json());
    expect(body.status).toBe(response.status);
    return body;
  };
  const left = async (): Promise<string[]> => {
    const entries = await readdir(join(home, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  };

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home, { env: { VOICEMILL_VOICE_UPLOAD_LIMIT_MB: '1' } });
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });
  afterEach(async () => {
    await api.infra.dataSource.query('DELETE FROM voice_import');
    await api.infra.dataSource.query('DELETE FROM pgboss.job');
    await api.infra.files.remove('default/voice-imports');
  });

  it('are taken in with clip, agreement and words, wait for a worker, and are listed newest first', async () => {
    const first = await create({ 'file:我的.zip': voice });
    const sent = {
      ...words,
      'reference:clip.wav': wavOf({ seconds: 4 }),
      'agreement:signed.pdf': Buffer.from('I agree'),
    };
    const second = await create({ ...sent, 'file:../../mine.zip': voice });
    expect(first).toMatchObject({ fileName: '我的.zip', fileBytes: voice.length, status: 'waiting', fault: null });
    expect(second).toMatchObject({ fileName: 'mine.zip', createdBy: 'local' });
    expect(await api.json(`/voice-imports/${second.id}`)).toEqual(second);
    const page = pageSchema(voiceImportSchema).parse(await api.json('/voice-imports?perPage=1'));
    expect(page).toMatchObject({ total: 2, items: [{ id: second.id }] });
    const kept = await api.infra.files.list(`default/voice-imports/${second.id}`);
    expect(kept.map((key) => key.split('/').slice(3).join('/'))).toEqual([
      'agreement/signed.pdf',
      'archive/mine.zip',
      'reference/clip.wav',
    ]);
    const [row] = await api.infra.dataSource.query<unknown[]>(`SELECT details FROM voice_import WHERE id = $1`, [
      second.id,
    ]);
    expect(row).toEqual({ details: words });
    const queued = [await api.infra.queue.fetch('voice.import'), await api.infra.queue.fetch('voice.import')];
    expect(queued.map((job) => job?.payload.importId).sort()).toEqual([first.id, second.id].sort());
  });

  it('are called off once', async () => {
    const { id } = await create({ 'file:voice.zip': voice });
    const cancel = () => api.fetch(`/voice-imports/${id}/cancel`, { method: 'POST' });
    const cancelled = await cancel();
    expect([cancelled.status, await cancelled.json()]).toEqual([
      200,
      expect.objectContaining({ id, status: 'cancelled', cancelledBy: 'local' }),
    ]);
    expect(await problem(await cancel())).toMatchObject({ status: 409, code: 'conflict' });
    for (const path of [nobody, 'nonsense', `${nobody}/cancel`]) {
      const method = path.endsWith('cancel') ? 'POST' : 'GET';
      expect(await problem(await api.fetch(`/voice-imports/${path}`, { method }))).toMatchObject({ status: 404 });
    }
  });

  const many = Array.from({ length: 201 }, (_, index) => ({ name: `s${index}`, content: 'x' }));
  it.each<[string, PackedFile[] | Buffer, RegExp]>([
    [
      'a path above it',
      [{ name: '../evil.onnx', content: 'x' }],
      /^voice\.zip is no sound ZIP archive: invalid relative path/,
    ],
    [
      'a link',
      [{ name: 'a.onnx', content: '/etc/passwd', attributes: unixLink }],
      /^voice\.zip: "a\.onnx" is a link\.$/,
    ],
    ['a password', [{ name: 'a.onnx', content: 'x', flags: 1 }], /^voice\.zip: "a\.onnx" is encrypted\.$/],
    [
      'a bomb',
      [{ name: 'a.onnx', content: Buffer.alloc(4e6) }],
      /^voice\.zip: "a\.onnx" unpacks to more than 200 times/,
    ],
    ['a checkpoint', [{ name: 'a.ckpt', content: 'x' }], /^voice\.zip holds a checkpoint of PyTorch, a\.ckpt/],
    ['an archive', [{ name: 'a.7z', content: 'x' }], /^voice\.zip holds an archive, a\.7z\.$/],
    [
      'a name twice',
      ['a.onnx', 'A.ONNX'].map((name) => ({ name, content: 'x' })),
      /^voice\.zip: "A\.ONNX" is in it twice\.$/,
    ],
    ['too many files', many, /^voice\.zip holds more than 200 files\.$/],
    ['no archive at all', Buffer.from('nothing'), /^voice\.zip is no sound ZIP archive/],
  ])(
    'with %s are refused at the door, in the words of the command, and nothing is kept',
    async (_what, files, detail) => {
      const refused = await problem(await send({ 'file:voice.zip': Buffer.isBuffer(files) ? files : zipOf(files) }));
      expect(refused).toMatchObject({
        status: 400,
        code: 'invalid-input',
        remedy: expect.stringMatching(/\w/) as string,
      });
      expect(refused.detail).toMatch(detail);
      expect(await left()).toEqual([]);
      expect(await api.json('/voice-imports')).toMatchObject({ total: 0 });
    },
  );

  it('are refused by their name, their size, without a file, and with words that are too long', async () => {
    expect(await problem(await send({ 'file:voice.7z': voice }))).toMatchObject({
      status: 400,
      detail: 'voice.7z is neither a folder nor a ZIP archive.',
    });
    expect(await problem(await send({ 'file:voice.zip': Buffer.alloc(1024 * 1024 + 1) }))).toMatchObject({
      status: 413,
      code: 'too-large',
      detail: 'The file is larger than 1 MB.',
      remedy: expect.stringContaining('VOICEMILL_VOICE_UPLOAD_LIMIT_MB') as string,
    });
    expect(await problem(await send({ id: 'mine' }))).toMatchObject({
      status: 400,
      remedy: expect.stringContaining('.zip') as string,
    });
    const long = await problem(await send({ 'file:voice.zip': voice, licence: 'x'.repeat(300) }));
    expect(long).toMatchObject({ status: 400, detail: expect.stringMatching(/^licence/) as string });
    expect(await problem(await send({ 'file:voice.zip': voice, 'other:a.bin': voice }))).toMatchObject({ status: 400 });
    expect(await left()).toEqual([]);
  });

  it('log who is refused without what was sent', async () => {
    await send({ ...words, 'file:voice.7z': voice });
    const told = api.logged.join('');
    expect(told).toContain('voice.7z is neither');
    for (const secret of ['Ann Example', '你好世界']) expect(told).not.toContain(secret);
  });
});
