import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chunkSchema,
  deliverySchema,
  jobEventSchema,
  jobSchema,
  pageSchema,
  problemSchema,
  quoteSchema,
  type JobView,
  type Problem,
} from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';
import { lesson, makeFinishedJob, type FinishedJob } from './testing/finished-job';

describe('jobs by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  let scriptId: string;
  let finished: FinishedJob;
  const refusal = async (path: string, init?: RequestInit): Promise<Problem> => {
    const response = await api.fetch(path, init);
    const problem = problemSchema.parse(await response.json());
    expect(problem.status).toBe(response.status);
    return problem;
  };
  const create = async (): Promise<JobView> => {
    const response = await api.fetch('/jobs', post({ scriptId, settings: { preset: 'podcast' } }));
    expect(response.status).toBe(201);
    return jobSchema.parse(await response.json());
  };
  const act = (id: string, action: string) => api.fetch(`/jobs/${id}/${action}`, { method: 'POST' });

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
    const uploaded = await api.upload('/scripts', 'lesson.csv', lesson);
    scriptId = ((await uploaded.json()) as { script: { id: string } }).script.id;
    finished = await makeFinishedJob(api, 'finished.csv');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });

  it('quotes a render without making anything', async () => {
    const { total } = await api.json<{ total: number }>('/jobs');
    const response = await api.fetch('/jobs/quote', post({ scriptId, settings: { speed: 0.9 } }));
    expect(response.status).toBe(200);
    const quote = quoteSchema.parse(await response.json());
    expect(quote).toMatchObject({ lines: 3, takesReused: 0 });
    expect(quote.voices).toEqual([expect.objectContaining({ voiceId: 'starter-en', lines: 3 })]);
    expect((await api.json<{ total: number }>('/jobs')).total).toBe(total);
  });

  it('creates a job with every default, lists and shows it', async () => {
    const job = await create();
    expect(job).toMatchObject({ scriptId, status: 'queued', settings: { preset: 'podcast', sliceDb: -40, speed: 1 } });
    expect(jobSchema.strict().parse(await api.json(`/jobs/${job.id}`))).toEqual(job);
    const page = pageSchema(jobSchema).parse(await api.json('/jobs?perPage=1'));
    expect(page.items).toHaveLength(1);
    expect(Object.keys(page).sort()).toEqual(['items', 'page', 'perPage', 'total']);
    const gapped = pageSchema(jobSchema).parse(await api.json('/jobs?status=done-with-gaps'));
    expect(gapped.items.map(({ id }) => id)).toEqual([finished.jobId]);
    expect(gapped.total).toBe(1);
  });

  it('cancels and resumes, each only when it makes sense', async () => {
    const { id } = await create();
    expect(await refusal(`/jobs/${id}/resume`, { method: 'POST' })).toMatchObject({ status: 409, code: 'conflict' });
    expect(await refusal(`/jobs/${id}/retry-gaps`, { method: 'POST' })).toMatchObject({ status: 409 });
    const cancelled = await act(id, 'cancel');
    expect([cancelled.status, jobSchema.parse(await cancelled.json()).status]).toEqual([200, 'cancelled']);
    expect(await refusal(`/jobs/${id}/cancel`, { method: 'POST' })).toMatchObject({ status: 409 });
    const resumed = await act(id, 'resume');
    expect(jobSchema.parse(await resumed.json()).status).toBe('queued');
    const log = pageSchema(jobEventSchema).parse(await api.json(`/jobs/${id}/events`));
    expect(log.items.map(({ kind }) => kind)).toEqual(['created', 'cancelled', 'resumed']);
    expect(log.items[1]?.message).toContain('local');
  });

  it('lists the chunks, the log and the deliveries of a job', async () => {
    const { jobId, deliveryId, fileId, chunkId } = finished;
    const chunks = pageSchema(chunkSchema).parse(await api.json(`/jobs/${jobId}/chunks`));
    expect(chunks.items.map(({ status }) => status)).toEqual(['done', 'gap', 'done']);
    expect(chunks.items[0]).toMatchObject({ id: chunkId, durationMs: 1000 });
    const gaps = pageSchema(chunkSchema).parse(await api.json(`/jobs/${jobId}/chunks?status=gap`));
    expect(gaps).toMatchObject({ total: 1, items: [{ reason: 'the engine failed three times' }] });
    const deliveries = pageSchema(deliverySchema).parse(await api.json(`/jobs/${jobId}/deliveries`));
    expect(deliveries.items).toMatchObject([{ id: deliveryId, files: [{ id: fileId, path: 'rows/第一课.mp3' }] }]);
    const log = pageSchema(jobEventSchema).parse(await api.json(`/jobs/${jobId}/events?perPage=1&page=2`));
    expect(log).toMatchObject({ total: 2, items: [{ kind: 'done' }] });
  });

  it('tries the gaps of a finished job again', async () => {
    const other = await makeFinishedJob(api, 'gapped.csv');
    const retried = jobSchema.parse(await (await act(other.jobId, 'retry-gaps')).json());
    expect(retried).toMatchObject({ status: 'queued', finishedAt: null });
  });

  it.each([
    ['a wrong setting', { settings: { speed: 5 } }, /settings\.speed/],
    ['an unknown setting', { settings: { tempo: 1 } }, /settings.*tempo/],
    ['an unknown preset', { settings: { preset: 'vinyl' } }, /settings\.preset/],
    ['a voice that is none', { settings: { voice: 'a b:*' } }, /settings\.voice/],
  ])('refuses %s, naming the field', async (_what, wish, detail) => {
    for (const path of ['/jobs', '/jobs/quote']) {
      const problem = await refusal(path, post({ scriptId, ...wish }));
      expect(problem).toMatchObject({ status: 400, code: 'invalid-input' });
      expect(problem.detail).toMatch(detail);
    }
  });

  it('refuses a script of nobody, no body, broken JSON and a body that is too long', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense'])
      expect(await refusal('/jobs', post({ scriptId: id }))).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refusal('/jobs', { method: 'POST' })).toMatchObject({
      status: 400,
      detail: expect.stringContaining('scriptId'),
    });
    const broken = { ...post({}), body: '{"scriptId": ' };
    expect(await refusal('/jobs', broken)).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(await refusal('/jobs', post({ scriptId: 'x'.repeat(200_000) }))).toMatchObject({ status: 413 });
  });

  it('refuses lines that the voice cannot speak, row by row, and a voice that has no agreement', async () => {
    const uploaded = await api.upload('/scripts', 'mixed.csv', 'text\nHello.\n你好，今天天气很好。\n');
    const { script } = (await uploaded.json()) as { script: { id: string } };
    const wish = { scriptId: script.id, settings: { voice: 'starter-en' } };
    const problem = await refusal('/jobs', post(wish));
    expect(problem).toMatchObject({ status: 400, code: 'language-not-spoken', faults: [{ row: 3 }] });
    const ctx = { workspaceId: 'default', actor: 'test', traceId: 'test' };
    await api.services.voices.withdraw(ctx, 'starter-zh');
    const refused = await refusal('/jobs', post({ scriptId: script.id }));
    expect(refused).toMatchObject({ status: 403, code: 'voice-not-permitted' });
  });

  it.each(['', '/events', '/chunks', '/deliveries', '/live'])('answers 404 for /jobs/<nobody>%s', async (rest) => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense'])
      expect(await refusal(`/jobs/${id}${rest}`)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('refuses a status that does not exist', async () => {
    expect(await refusal('/jobs?status=sleeping')).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(await refusal(`/jobs/${finished.jobId}/chunks?status=x`)).toMatchObject({ status: 400 });
  });
});
