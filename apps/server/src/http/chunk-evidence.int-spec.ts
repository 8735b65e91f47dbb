import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeWavBuffer } from '@voicemill/audio';
import { chunkSchema, type ChunkView, type Faithfulness, type Page } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { startApi, type ApiUnderTest } from './testing/api-under-test';
import { makeFinishedJob, type FinishedJob } from './testing/finished-job';

const verdict: Faithfulness = {
  gate: 'voicemill-gate/2',
  passed: false,
  redraw: 1,
  draws: 3,
  findings: [{ kind: 'words', phoneFrom: 1, phoneTo: 3, startMs: 200, endMs: 400, score: 2.5 }],
};

describe('what the gate found in a chunk', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  let job: FinishedJob;
  const flagged = (query = 'flagged=true') => api.json<Page<ChunkView>>(`/jobs/${job.jobId}/chunks?${query}`);

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

  it('is nothing where nobody has listened', async () => {
    expect((await flagged()).items).toEqual([]);
    expect((await flagged('')).items.map(({ faithfulness }) => faithfulness)).toEqual([null, null, null]);
  });

  it('stands on the chunk with its words, and can be asked for alone', async () => {
    const { dataSource } = api.infra;
    await dataSource.query(`UPDATE take SET faithfulness = $2 WHERE key = $1`, [job.takeKey, JSON.stringify(verdict)]);
    const words = [{ text: 'Good', start: 0, end: 4, phoneFrom: 1, phoneTo: 4 }];
    await dataSource.query(`UPDATE chunk SET words = $2 WHERE id = $1`, [job.chunkId, JSON.stringify(words)]);
    const { items, total } = await flagged();
    expect(total).toBe(1);
    expect(chunkSchema.parse(items[0])).toMatchObject({
      id: job.chunkId,
      faithfulness: { passed: false, redraw: 1, findings: [{ kind: 'words', words: ['Good'] }] },
    });
    expect((await flagged('flagged=true&status=gap')).items).toEqual([]);
    expect((await api.fetch(`/jobs/${job.jobId}/chunks?flagged=maybe`)).status).toBe(400);
  });

  it('can be seen as a picture, but not of a gap or of nobody', async () => {
    const key = `default/takes/${job.takeKey.slice(0, 2)}/${job.takeKey}.wav`;
    await api.infra.files.put(key, encodeWavBuffer(new Float32Array(22_050).fill(0.1), 22_050));
    const response = await api.fetch(`/chunks/${job.chunkId}/spectrogram`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const png = Buffer.from(await response.arrayBuffer());
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 166, 168]);
    for (const id of [String(Number(job.chunkId) + 1), '999999999', 'x'])
      expect((await api.fetch(`/chunks/${id}/spectrogram`)).status).toBe(404);
  });
});
