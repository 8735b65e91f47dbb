import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemSchema, type IngestResult, type Page } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { describeApi } from './openapi/serve-docs';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';
import { lesson, makeFinishedJob, type FinishedJob } from './testing/finished-job';
import { zipOf } from '@voicemill/speech/testing';

const word = { written: 'read', notation: 'respelling', value: 'red' };
type Operation = { method: string; path: string };

describe('a second workspace', () => {
  let database: TestDatabase;
  let home: string;
  let own: ApiUnderTest;
  let stranger: ApiUnderTest;
  let job: FinishedJob;
  let entryId: string;
  let revisionId: string;
  let importId: string;
  let operations: Operation[];

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    own = await startApi(database, home);
    stranger = await startApi(database, home, { workspace: 'stranger' });
    job = await makeFinishedJob(own);
    entryId = (await own.json<{ id: string }>(`/lexicons/${job.scriptId}/entries`, post(word))).id;
    const changed = await own.upload(`/scripts/${job.scriptId}/revisions`, 'lesson.csv', `${lesson}Bye.,Two,b2\n`);
    revisionId = ((await changed.json()) as IngestResult).pendingRevisionId ?? '';
    const graphs = await own.upload('/voice-imports', 'voice.zip', zipOf([{ name: 'a.onnx', content: 'a' }]));
    importId = ((await graphs.json()) as { id: string }).id;
    operations = Object.entries(describeApi(own.app).paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => ({ method, path: path.replace('/api/v1', '') })),
    );
  });
  afterAll(async () => {
    await stranger.close();
    await own.close();
    await database.close();
    await rm(home, { recursive: true });
  });

  const idOf: Record<string, () => string> = {
    scripts: () => job.scriptId,
    jobs: () => job.jobId,
    chunks: () => job.chunkId,
    deliveries: () => job.deliveryId,
    lexicons: () => job.scriptId,
    'voice-imports': () => importId,
  };
  /** The path with ids of the first workspace; undefined for voices, which are named and not numbered. */
  const addressed = (path: string): string | undefined => {
    const id = idOf[path.split('/')[1] ?? '']?.();
    return (
      id &&
      path
        .replace('{id}', id)
        .replace('{fileId}', job.fileId)
        .replace('{entryId}', entryId)
        .replace('{revisionId}', revisionId)
        .replace('{number}', '1')
    );
  };
  /** What a route has to be sent before it looks at whose row it is. */
  const bodies: Record<string, unknown> = {
    'post /lexicons/{id}/entries': word,
    'put /lexicons/{id}/entries/{entryId}': word,
    'post /lexicons/{id}/explain': { text: 'I read it.' },
    'post /scripts/{id}/review': { group: 'any', choice: { notation: 'respelling', value: 'red' } },
  };
  const call = (api: ApiUnderTest, { method, path }: Operation) => {
    const body = bodies[`${method} ${path}`];
    const init = body === undefined ? {} : post(body);
    return api.fetch(addressed(path) ?? '', { ...init, method: method.toUpperCase() });
  };

  it('gets a 404 from every route with an id of the first, which itself gets an answer', async () => {
    const routes = operations.filter(({ path }) => path.includes('{') && addressed(path));
    expect(routes.length).toBeGreaterThanOrEqual(15);
    const seen = () => Promise.all([own.json(`/jobs/${job.jobId}`), own.json(`/voice-imports/${importId}`)]);
    const before = await seen();
    for (const { method, path } of routes) {
      const response = await call(stranger, { method, path });
      expect([method, path, response.status]).toEqual([method, path, 404]);
      expect(problemSchema.parse(await response.json()).code).toBe('not-found');
    }
    expect(await seen()).toEqual(before);
    for (const { method, path } of routes.filter(({ method: m }) => m === 'get')) {
      const response = await call(own, { method, path });
      expect([path, response.status]).toEqual([path, 200]);
      await response.arrayBuffer();
    }
  });

  it('sees empty lists where the first has rows', async () => {
    const note = `INSERT INTO usage_entry (workspace_id, voice_id, characters, audio_ms, device_ms, takes_made, takes_reused)
       VALUES ('default', 'starter-en', 1, 1, 1, 1, 0)`;
    await own.infra.dataSource.query(note);
    for (const path of ['/scripts', '/jobs', '/usage', '/voice-imports']) {
      expect((await own.json<Page<unknown>>(path)).total).toBeGreaterThan(0);
      expect(await stranger.json(path)).toMatchObject({ items: [], total: 0 });
    }
  });

  it('cannot quote or render a script of the first', async () => {
    for (const path of ['/jobs', '/jobs/quote'])
      expect((await stranger.fetch(path, post({ scriptId: job.scriptId }))).status).toBe(404);
  });

  it('makes a script of its own from a file of the same name and content', async () => {
    const other = await makeFinishedJob(stranger);
    expect(other.scriptId).not.toBe(job.scriptId);
    expect((await own.json<Page<unknown>>('/scripts')).total).toBe(1);
  });

  it('has voices with agreements of their own: what one withdraws, the other keeps', async () => {
    await own.services.voices.withdraw({ workspaceId: 'default', actor: 'test', traceId: 't' }, 'starter-zh');
    type Voice = { agreement: { revokedAt: string | null } };
    expect((await own.json<Voice>('/voices/starter-zh')).agreement.revokedAt).not.toBeNull();
    expect((await stranger.json<Voice>('/voices/starter-zh')).agreement.revokedAt).toBeNull();
  });
});
