import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeWavBuffer, encodeWavBuffer } from '@voicemill/audio';
import { pageSchema, problemSchema, usageDaySchema, voiceSchema, type Problem } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';
import { makeFinishedJob } from './testing/finished-job';

describe('voices, usage and covers by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  const refusal = async (path: string, init?: RequestInit): Promise<Problem> =>
    problemSchema.parse(await (await api.fetch(path, init)).json());

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });

  it('list and show the voices with their licence, speakers and agreement', async () => {
    const page = pageSchema(voiceSchema).parse(await api.json('/voices'));
    expect(page.items.map(({ id }) => id)).toEqual(['starter-en', 'starter-zh']);
    const voice = voiceSchema.strict().parse(await api.json('/voices/starter-en'));
    expect(voice).toEqual(page.items[0]);
    expect(voice.agreement.revokedAt).toBeNull();
    for (const id of ['nobody', 'a%00b', 'a b']) expect(await refusal(`/voices/${id}`)).toMatchObject({ status: 404 });
  });

  it('say a sentence as soon as a worker has spoken it', async () => {
    const tone = Float32Array.from({ length: 4410 }, (_, index) => Math.sin(index / 10) / 2);
    const spoken = encodeWavBuffer(tone, 22_050);
    const { dataSource, files } = api.infra;
    const answer = api.fetch('/voices/starter-en/say', post({ text: 'Good morning.', voice: 'starter-en:slt' }));
    // Plays the worker: waits for the request, makes the take.
    let asked: { key: string; priority: number; job_id: string | null } | undefined;
    while (!asked) [asked] = await dataSource.query(`SELECT key, priority, job_id FROM take_request`);
    expect(asked).toMatchObject({ job_id: null });
    await files.put(`default/takes/${asked.key.slice(0, 2)}/${asked.key}.wav`, spoken);
    await dataSource.query(
      `INSERT INTO take (workspace_id, key, voice_version_id, sample_rate_hz, sample_count, phones, phone_ends_ms,
         timing_source, device_ms)
       SELECT 'default', $1, voice_version_id, 22050, 1, '[]', '[]', 'model', 1 FROM take_request WHERE key = $1`,
      [asked.key],
    );
    const response = await answer;
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const heard = decodeWavBuffer(Buffer.from(await response.arrayBuffer()));
    expect([heard.sampleRateHz, heard.samples.length]).toEqual([22_050, tone.length]);
    expect(Math.max(...heard.samples)).toBeCloseTo(0.5, 2);

    // The same take, louder than full scale and softer: nothing is asked of a worker.
    for (const [gainDb, peak] of [
      [12, 0.5 * 10 ** (12 / 20)],
      [-6, 0.5 * 10 ** (-6 / 20)],
    ] as const) {
      const wish = { text: 'Good morning.', voice: 'starter-en:slt', gainDb };
      const again = await api.fetch('/voices/starter-en/say', post(wish));
      const { samples } = decodeWavBuffer(Buffer.from(await again.arrayBuffer()));
      expect(samples.length).toBe(tone.length);
      expect(Math.max(...samples) / peak).toBeCloseTo(1, 2);
    }
    expect(await dataSource.query(`SELECT count(*)::int AS asked FROM take_request`)).toEqual([{ asked: 1 }]);
  });

  it.each<[string, string, unknown, Partial<Problem>]>([
    ['an empty text', 'starter-en', { text: '  ' }, { status: 400, code: 'invalid-input' }],
    ['a long text', 'starter-en', { text: 'a '.repeat(400) }, { status: 400, code: 'invalid-input' }],
    ['nothing to speak', 'starter-en', { text: '***' }, { status: 400, code: 'invalid-input' }],
    ['a wrong speed', 'starter-en', { text: 'Hello.', speed: 7 }, { status: 400, code: 'invalid-input' }],
    ['too large a gain', 'starter-en', { text: 'Hello.', gainDb: 13 }, { status: 400, code: 'invalid-input' }],
    ['another language', 'starter-en', { text: '你好，世界。' }, { status: 400, code: 'language-not-spoken' }],
    ['an unknown voice', 'nobody', { text: 'Hello.' }, { status: 404, code: 'not-found' }],
    [
      'an unknown speaker',
      'starter-en',
      { text: 'Hi.', voice: 'starter-en:x' },
      { status: 400, code: 'voice-unknown' },
    ],
    ['a voice that is none', 'starter-en', { text: 'Hi.', voice: ':::' }, { status: 400, code: 'voice-unknown' }],
  ])('refuse to say %s', async (_what, voice, body, expected) => {
    expect(await refusal(`/voices/${voice}/say`, post(body))).toMatchObject(expected);
  });

  it('do not speak with a voice whose agreement was withdrawn', async () => {
    await api.services.voices.withdraw({ workspaceId: 'default', actor: 'test', traceId: 't' }, 'starter-zh');
    const problem = await refusal('/voices/starter-zh/say', post({ text: '你好。' }));
    expect(problem).toMatchObject({ status: 403, code: 'voice-not-permitted' });
    expect(voiceSchema.parse(await api.json('/voices/starter-zh')).agreement.revokedAt).not.toBeNull();
  });

  it('tell what was spoken, by day and voice', async () => {
    const { jobId } = await makeFinishedJob(api);
    const note = (day: string, voice: string) =>
      api.infra.dataSource.query(
        `INSERT INTO usage_entry (workspace_id, at, job_id, voice_id, characters, audio_ms, device_ms, takes_made, takes_reused)
         VALUES ('default', $1, $2, $3, 120, 60000, 1500, 3, 1)`,
        [`${day}T12:00:00Z`, jobId, voice],
      );
    await note('2025-03-01', 'starter-en');
    await note('2025-03-01', 'starter-zh');
    await note('2025-03-02', 'starter-en');
    const all = pageSchema(usageDaySchema).parse(await api.json('/usage?from=2025-03-01&to=2025-03-02'));
    expect(all.items.map(({ day, voiceId }) => `${day} ${voiceId}`)).toEqual([
      '2025-03-02 starter-en',
      '2025-03-01 starter-en',
      '2025-03-01 starter-zh',
    ]);
    expect(all.items[0]).toMatchObject({ audioMinutes: 1, characters: 120, deviceSeconds: 1.5, takesReused: 1 });
    const one = pageSchema(usageDaySchema).parse(await api.json('/usage?to=2025-03-01&perPage=1&page=2'));
    expect(one).toMatchObject({ total: 2, page: 2, perPage: 1, items: [{ voiceId: 'starter-zh' }] });
    expect(await refusal('/usage?from=yesterday')).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(await refusal('/usage?from=0000-01-01')).toMatchObject({ status: 400, code: 'invalid-input' });
  });

  it('keep a cover for the jobs that name it, and nothing that is no picture', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const stored = await api.upload('/covers', 'cover.png', png);
    expect(stored.status).toBe(201);
    const { cover } = (await stored.json()) as { cover: string };
    expect(await api.infra.files.get(`default/covers/${cover}`)).toEqual(png);
    const refused = await api.upload('/covers', 'cover.png', 'not a picture');
    expect(problemSchema.parse(await refused.json())).toMatchObject({ status: 400, code: 'unsupported-file' });
  });
});
