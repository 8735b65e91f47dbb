import { mkdtemp, rm } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobEventSchema, jobSchema, type JobView } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';
import { lesson, makeFinishedJob } from './testing/finished-job';

interface Heard {
  event: string;
  id: string;
  data: string;
}

/** Server-sent events as a browser reads them. */
async function* eventsOf(response: Response): AsyncGenerator<Heard> {
  let pending = '';
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) {
    pending += decoder.decode(piece as Uint8Array, { stream: true });
    const frames = pending.split('\n\n');
    pending = frames.pop() ?? '';
    for (const frame of frames) {
      const fields = new Map(frame.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
      if (fields.has('data')) yield { event: '', id: '', data: '', ...Object.fromEntries(fields) };
    }
  }
}

describe('the live view of a job', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  const listen = (id: string, lastEventId?: string, signal?: AbortSignal) =>
    api.fetch(`/jobs/${id}/live`, { signal, ...(lastEventId ? { headers: { 'last-event-id': lastEventId } } : {}) });

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
  const createJob = async (name: string): Promise<JobView> => {
    const uploaded = (await (await api.upload('/scripts', name, lesson)).json()) as { script: { id: string } };
    return api.json<JobView>('/jobs', post({ scriptId: uploaded.script.id }));
  };

  it('tells what there is, then each change, and ends with the job', async () => {
    const { id } = await createJob('live.csv');
    const response = await listen(id);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events = eventsOf(response);
    const next = async (): Promise<Heard> => (await events.next()).value as Heard;
    const created = await next();
    expect(created).toMatchObject({ event: 'log' });
    expect(jobEventSchema.parse(JSON.parse(created.data))).toMatchObject({ kind: 'created', id: Number(created.id) });
    const queued = await next();
    expect([queued.event, queued.id, jobSchema.parse(JSON.parse(queued.data)).status]).toEqual(['job', '', 'queued']);
    await api.fetch(`/jobs/${id}/cancel`, { method: 'POST' });
    const cancelled = await next();
    expect(JSON.parse(cancelled.data)).toMatchObject({ kind: 'cancelled' });
    expect(JSON.parse((await next()).data)).toMatchObject({ id, status: 'cancelled' });
    expect((await events.next()).done).toBe(true);
    const again = await listen(id, created.id);
    const told: string[] = [];
    for await (const { event, data } of eventsOf(again)) told.push(`${event} ${JSON.parse(data).kind ?? ''}`.trim());
    expect(told).toEqual(['log cancelled', 'job']);
    const nothingNew = await listen(id, cancelled.id);
    expect([nothingNew.status, await nothingNew.text()]).toEqual([204, '']);
  });

  it('takes a Last-Event-ID that is none for none', async () => {
    const { jobId } = await makeFinishedJob(api);
    for (const lastEventId of ['x', '-1', '99999999999999999999']) {
      const told: string[] = [];
      for await (const { event } of eventsOf(await listen(jobId, lastEventId))) told.push(event);
      expect(told).toEqual(['log', 'log', 'job']);
    }
  });

  it('stops asking the database when the listener has gone', async () => {
    const { id } = await createJob('left.csv');
    const finds = jest.spyOn(api.services.jobs.rows, 'find');
    const gone = new AbortController();
    // The one look that may still be under way when the answer is closed is the last.
    const closed = new Promise<void>((resolve) => {
      const server = api.app.getHttpServer() as Server;
      server.once('request', (_request, answer: ServerResponse) => answer.once('close', resolve));
    });
    const response = await listen(id, undefined, gone.signal);
    await eventsOf(response).next();
    gone.abort();
    await closed;
    const asked = finds.mock.calls.length;
    const other = await createJob('another.csv');
    const events = eventsOf(await listen(other.id));
    await events.next();
    await api.fetch(`/jobs/${other.id}/cancel`, { method: 'POST' });
    let last: Heard | undefined;
    for await (const heard of events) last = heard;
    expect(JSON.parse(last?.data ?? '{}')).toMatchObject({ status: 'cancelled' });
    const forLeft = finds.mock.calls.slice(asked).filter(([, jobId]) => jobId === id);
    expect(forLeft).toEqual([]);
    finds.mockRestore();
  });
});
