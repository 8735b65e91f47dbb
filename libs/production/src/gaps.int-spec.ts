import type { JobSettingsInput, JobView } from '@voicemill/contracts';
import { until } from '@voicemill/queue/testing';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

const cheap: JobSettingsInput = { preset: 'master-wav', captions: [] };
const texts = [
  'One fish.',
  'Two red hens.',
  'Three blue ducks swim.',
  'Four.',
  'Five grey geese.',
  'Six.',
  'Seven swans.',
];

describe('what cannot be spoken', () => {
  let pipeline: Pipeline;
  beforeEach(async () => {
    pipeline = await openPipeline();
  });
  afterEach(() => pipeline.close());
  /** The back-off of failed requests is 1 s, then 4 s: here it is over at once. */
  const endedSoon = (job: JobView): Promise<JobView> =>
    until('the job has ended', async () => {
      await pipeline.db.dataSource.query(`UPDATE take_request SET not_before = now() WHERE lease_token IS NULL`);
      const now = await pipeline.jobs.show(pipeline.ctx(), job.id);
      return ['done', 'done-with-gaps', 'failed'].includes(now.status) && now;
    });

  it('is refused at submit when the agreement is withdrawn', async () => {
    const script = await pipeline.upload('a.csv', lessonCsv(texts));
    await pipeline.voices.withdraw(pipeline.ctx(), 'starter-en');
    await expect(pipeline.submit(script, cheap)).rejects.toMatchObject({ code: 'voice-not-permitted' });
    expect(pipeline.engine.batches).toEqual([]);
  });

  it('becomes gaps when the agreement is withdrawn after submit, and is spoken after a new one', async () => {
    const script = await pipeline.upload('b.csv', lessonCsv(texts));
    pipeline.before['job.plan'] = () => pipeline.voices.withdraw(pipeline.ctx(), 'starter-en');
    const job = await pipeline.render(script, cheap);
    expect(pipeline.engine.batches).toEqual([]);
    expect(job).toMatchObject({ status: 'done-with-gaps', gaps: texts.length, chunksDone: 0 });
    const { counts, gaps, voices } = await pipeline.report(job.id);
    expect(counts).toMatchObject({ lines: texts.length, gaps: texts.length, takesPlaced: 0, linesSpoken: 0 });
    expect(gaps.map(({ text }) => text)).toEqual(texts);
    expect(new Set(gaps.map(({ reason }) => reason.replace(/\d{4}-\d\d-\d\d/, 'DAY')))).toEqual(
      new Set(['The agreement for voice "starter-en" was withdrawn on DAY.']),
    );
    expect(voices).toEqual([]);

    delete pipeline.before['job.plan'];
    await pipeline.db.dataSource.query(
      `WITH signed AS (
         INSERT INTO agreement (workspace_id, voice_id, kind, statement, licence, signed_at)
         SELECT workspace_id, voice_id, kind, statement, licence, now() FROM agreement WHERE voice_id = 'starter-en'
         RETURNING id
       ) UPDATE voice_version SET agreement_id = signed.id FROM signed WHERE voice_id = 'starter-en'`,
    );
    await pipeline.jobs.retryGaps(pipeline.ctx(), job.id);
    expect(await pipeline.ended(job.id)).toMatchObject({ status: 'done', gaps: 0, chunksDone: texts.length });
    expect((await pipeline.report(job.id)).gaps).toEqual([]);
    expect(pipeline.engine.batches.flat()).toHaveLength(texts.length);
  });

  it('costs one chunk after three tries when the engine refuses it, and its batch mates nothing', async () => {
    const script = await pipeline.upload('c.csv', lessonCsv(texts));
    let poison = '';
    let tries = 0;
    pipeline.engine.before = (items) => {
      poison ||= (items[3]?.phones ?? []).join(' ');
      if (!items.some(({ phones }) => phones.join(' ') === poison)) return;
      tries += 1;
      throw new Error('the tensor has a hole');
    };
    const job = await endedSoon(await pipeline.submit(script, cheap));
    expect(job).toMatchObject({ status: 'done-with-gaps', gaps: 1, chunksDone: texts.length - 1 });
    expect(tries).toBe(3);
    const [gap, ...others] = (await chunksOf(pipeline.db, job.id)).filter(({ status }) => status === 'gap');
    expect(others).toEqual([]);
    const { counts, gaps } = await pipeline.report(job.id);
    expect(gaps).toEqual([
      { line: gap?.lineNumber, row: (gap?.lineNumber ?? 0) + 1, text: gap?.text, reason: 'the tensor has a hole' },
    ]);
    expect(counts.takesPlaced + counts.gaps + counts.pauseChunks).toBe(counts.chunks);
  });

  it('is tried again when it is asked for, and only that', async () => {
    const script = await pipeline.upload('d.csv', lessonCsv(texts));
    pipeline.engine.before = (items) => {
      if (items.some(({ phones }) => phones.length > 10)) throw new Error('too long for me');
    };
    const job = await endedSoon(await pipeline.submit(script, cheap));
    expect(job.status).toBe('done-with-gaps');
    expect(job.gaps).toBeGreaterThan(0);
    pipeline.engine.before = () => undefined;
    pipeline.engine.batches.splice(0);
    await pipeline.jobs.retryGaps(pipeline.ctx(), job.id);
    expect(await pipeline.ended(job.id)).toMatchObject({ status: 'done', gaps: 0 });
    expect(pipeline.engine.batches.flat()).toHaveLength(job.gaps);
  });
});
