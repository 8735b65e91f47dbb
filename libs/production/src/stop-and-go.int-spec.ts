import type { JobSettingsInput } from '@voicemill/contracts';
import { until } from '@voicemill/queue/testing';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

const cheap: JobSettingsInput = { preset: 'master-wav', captions: [] };
// Two batches a chapter, and lengths that differ.
const words = [
  'ships',
  'trains',
  'planes',
  'cars',
  'boats',
  'bikes',
  'trams',
  'carts',
  'sleds',
  'rafts',
  'vans',
  'buses',
];
const textsOf = (what: string): string[] =>
  ['One', 'Two', 'Three'].flatMap((chapter) =>
    words.map((word, at) => `${chapter}|${chapter}: ${'many '.repeat(1 + (at % 4))}${what} ${word}.`),
  );
const texts = textsOf('plain');

describe('a job that does not run through', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline();
  });
  afterAll(() => pipeline.close());
  beforeEach(async () => {
    pipeline.before = {};
    pipeline.engine.before = () => undefined;
    pipeline.engine.batches.splice(0);
    // One try each: what a handler throws is told at once instead of half a minute later.
    await pipeline.db.dataSource.query(`UPDATE pgboss.queue SET retry_limit = 0`);
  });
  const settled = (jobId: string) => chunksOf(pipeline.db, jobId);

  it('is cancelled, keeps what is made, and goes on with the rest only', async () => {
    const script = await pipeline.upload('a.csv', lessonCsv(textsOf('red')));
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    pipeline.engine.before = () => (pipeline.engine.batches.length > 1 ? gate : undefined);
    const job = await pipeline.submit(script, cheap);
    await until('a batch is stored', async () => (await pipeline.jobs.show(pipeline.ctx(), job.id)).chunksDone > 0);
    await pipeline.jobs.cancel(pipeline.ctx(), job.id);
    open();
    await until('nothing waits any more', async () => {
      const rows = await pipeline.db.dataSource.query<unknown[]>(`SELECT 1 FROM take_request`);
      return rows.length === 0;
    });
    const made = pipeline.engine.batches.flat().length;
    expect(made).toBeLessThan(texts.length);
    expect((await pipeline.jobs.show(pipeline.ctx(), job.id)).status).toBe('cancelled');
    await pipeline.jobs.resume(pipeline.ctx(), job.id);
    expect(await pipeline.ended(job.id)).toMatchObject({ status: 'done', gaps: 0, chunksDone: texts.length });
    expect(pipeline.engine.batches.flat()).toHaveLength(texts.length);
  });

  it('cannot be cancelled when it has ended, nor resumed when it has not failed', async () => {
    const job = await pipeline.render(await pipeline.upload('b.csv', lessonCsv(['Done soon.'])), cheap);
    await expect(pipeline.jobs.cancel(pipeline.ctx(), job.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(pipeline.jobs.resume(pipeline.ctx(), job.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(pipeline.jobs.retryGaps(pipeline.ctx(), job.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('leaves another job what both wait for', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    pipeline.engine.before = () => gate;
    const first = await pipeline.submit(await pipeline.upload('c.csv', lessonCsv(textsOf('green'))), cheap);
    const second = await pipeline.submit(
      await pipeline.upload('d.csv', lessonCsv(textsOf('green').slice(0, 20))),
      cheap,
    );
    await until(
      'both are planned',
      async () => (await settled(first.id)).length + (await settled(second.id)).length === 56,
    );
    await pipeline.jobs.cancel(pipeline.ctx(), first.id);
    open();
    expect(await pipeline.ended(second.id)).toMatchObject({ status: 'done', chunksDone: 20 });
  });

  it.each([
    ['a chunk that disappeared', `DELETE FROM chunk WHERE job_id = $1 AND ordinal = 3 AND chapter_number = 2`],
    [
      'a take that disappeared',
      `DELETE FROM take WHERE key = (SELECT take_key FROM chunk WHERE job_id = $1 AND ordinal = 5 LIMIT 1)`,
    ],
    [
      'a chunk that counts as open',
      `UPDATE chunk SET status = 'open' WHERE job_id = $1 AND ordinal = 1 AND chapter_number = 3`,
    ],
    [
      'a line that moved to another',
      `UPDATE chunk SET line_id = (SELECT min(line_id::text)::uuid FROM chunk WHERE job_id = $1) WHERE job_id = $1 AND chapter_number = 1`,
    ],
  ])('fails loudly over %s instead of delivering', async (_, tampering) => {
    const script = await pipeline.upload('e.csv', lessonCsv(texts));
    let jobId = '';
    pipeline.before['job.deliver'] = async () => {
      await pipeline.db.dataSource.query(tampering, [jobId]);
    };
    jobId = (await pipeline.submit(script, cheap)).id;
    const job = await pipeline.ended(jobId);
    expect(job.status).toBe('failed');
    expect(job.error).toContain(`the sums of job ${jobId} differ`);
    expect(await pipeline.db.dataSource.query(`SELECT 1 FROM delivery WHERE job_id = $1`, [jobId])).toEqual([]);
    delete pipeline.before['job.deliver'];
    await pipeline.jobs.resume(pipeline.ctx(), jobId);
    expect(await pipeline.ended(jobId)).toMatchObject({ status: 'done', chunksDone: texts.length });
  });

  it('fails loudly when a chapter is mastered without one of its chunks', async () => {
    const script = await pipeline.upload('f.csv', lessonCsv(texts));
    let jobId = '';
    pipeline.before['chapter.master'] = async () => {
      await pipeline.db.dataSource.query(`DELETE FROM chunk WHERE job_id = $1 AND ordinal = 11`, [jobId]);
    };
    jobId = (await pipeline.submit(script, cheap)).id;
    const job = await pipeline.ended(jobId);
    expect(job.status).toBe('failed');
    expect(job.error).toMatch(/chapter \d was planned with 12 chunks and has 11/);
  });

  it('is ended by the sweep when it waits for a take that nobody was asked for', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    pipeline.engine.before = () => gate;
    const job = await pipeline.submit(await pipeline.upload('g.csv', lessonCsv(textsOf('blue'))), cheap);
    await until('it waits', async () => (await pipeline.jobs.show(pipeline.ctx(), job.id)).status === 'synthesising');
    await pipeline.db.dataSource.query(`DELETE FROM take_request`);
    await pipeline.queue.enqueue('housekeeping.sweep', {});
    const failed = await pipeline.ended(job.id);
    expect(failed.error).toContain('wait for takes that nobody makes; resume the job');
    open();
    await pipeline.jobs.resume(pipeline.ctx(), job.id);
    expect((await pipeline.ended(job.id)).status).toBe('done');
  });
});
