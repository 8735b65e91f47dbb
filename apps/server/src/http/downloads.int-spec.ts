import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemSchema } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { startApi, type ApiUnderTest } from './testing/api-under-test';
import { makeFinishedJob, type FinishedJob } from './testing/finished-job';

describe('downloads', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  let job: FinishedJob;
  const get = (headers: Record<string, string> = {}, query = '', method = 'GET') =>
    api.fetch(`/deliveries/${job.deliveryId}/files/${job.fileId}${query}`, { headers, method });
  const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
    job = await makeFinishedJob(api);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });

  it('give the whole file, with its type, name, size and hash', async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(await bytesOf(response)).toEqual(job.fileBytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'content-type': 'audio/mpeg',
      'content-length': '1000',
      'content-disposition': `inline; filename="___.mp3"; filename*=UTF-8''%E7%AC%AC%E4%B8%80%E8%AF%BE.mp3`,
      etag: `"${createHash('sha256').update(job.fileBytes).digest('hex')}"`,
    });
    expect((await get({}, '?download=1')).headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await get({}, '?download=yes')).status).toBe(400);
  });

  it.each([
    ['bytes=10-19', 10, 19],
    ['bytes=990-', 990, 999],
    ['bytes=-5', 995, 999],
    ['bytes=900-5000', 900, 999],
  ])('give the part %s', async (range, start, end) => {
    const response = await get({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/1000`);
    expect(response.headers.get('content-length')).toBe(String(end - start + 1));
    expect(await bytesOf(response)).toEqual(job.fileBytes.subarray(start, end + 1));
  });

  it('refuse a part behind the end, and say how long the file is', async () => {
    const response = await get({ range: 'bytes=1000-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */1000');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 416, code: 'invalid-input' });
  });

  it('give a part only of the version that the caller has', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    expect((await get({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200);
    const unchanged = await get({ 'if-none-match': etag, 'cache-control': '' });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  });

  it('answer HEAD without a body', async () => {
    const response = await get({}, '', 'HEAD');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '1000', '']);
  });

  it('play a chunk, with range', async () => {
    const path = `/chunks/${job.chunkId}/audio`;
    const whole = await api.fetch(path);
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect(whole.headers.get('etag')).toBe(`"${job.takeKey}"`);
    expect(await bytesOf(whole)).toEqual(job.takeBytes);
    const part = await api.fetch(path, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'RIFF']);
  });

  it('answer 404 for a gap, a pause, nobody, nonsense, and a file that is gone from the disk', async () => {
    const gap = String(Number(job.chunkId) + 1);
    const pause = String(Number(job.chunkId) + 2);
    for (const id of [gap, pause, '999999999', 'x', '-1', '1%00'])
      expect((await api.fetch(`/chunks/${id}/audio`)).status).toBe(404);
    const other = await makeFinishedJob(api, 'gone.csv');
    await api.infra.files.remove(`default/jobs/${other.jobId}`);
    const path = `/deliveries/${other.deliveryId}/files/${other.fileId}`;
    const gone = await api.fetch(path, { headers: { range: 'bytes=0-1' } });
    expect(problemSchema.parse(await gone.json())).toMatchObject({ status: 404, code: 'not-found' });
    for (const [delivery, file] of [
      [job.deliveryId, other.fileId],
      [other.deliveryId, 'x'],
      ['x', other.fileId],
    ])
      expect((await api.fetch(`/deliveries/${delivery}/files/${file}`)).status).toBe(404);
  });

  it('log nothing when a player stops listening in the middle', async () => {
    const large = await makeFinishedJob(api, 'large.csv');
    const key = `default/jobs/${large.jobId}/deliveries/1/rows/第一课.mp3`;
    await api.infra.files.put(key, Buffer.alloc(40_000_000));
    const gone = new AbortController();
    const path = `/deliveries/${large.deliveryId}/files/${large.fileId}`;
    const response = await api.fetch(path, { signal: gone.signal });
    await response.body?.getReader().read();
    gone.abort();
    // Another request on the same server, so that it has had its turn to notice.
    expect((await api.fetch(path, { method: 'HEAD' })).status).toBe(200);
    expect(api.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
