import type { JobSettingsInput } from '@voicemill/contracts';
import { until } from '@voicemill/queue/testing';
import { storageKeys } from './storage-keys';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

const texts = [
  'Good morning. When does the next train to Oxford leave?',
  'It leaves at 9:45 from platform 12.',
  'Good morning. When does the next train to Oxford leave?',
  '...',
  'Two|Thank you very much!',
  'Two|Not at all.',
];
// Encoding is not what these tests are about: one uncompressed file is the cheapest delivery.
const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };

describe('the pipeline from script to delivery', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline({ workspaces: ['tenant'] });
  });
  afterAll(() => pipeline.close());
  beforeEach(() => pipeline.engine.batches.splice(0));
  const spoken = (): number => pipeline.engine.batches.flat().length;

  it('renders every line, and its counts add up', async () => {
    const script = await pipeline.upload('lesson.csv', lessonCsv(texts));
    const job = await pipeline.render(script, cheap);
    expect(job).toMatchObject({ status: 'done', error: null, gaps: 0, linesTotal: 6 });
    const { counts } = await pipeline.report(job.id);
    expect(counts).toMatchObject({ lines: 6, linesSpoken: 5, pauseLines: 1, gaps: 0, pauseChunks: 1 });
    expect(counts.takesPlaced + counts.gaps + counts.pauseChunks).toBe(counts.chunks);
    const chunks = await chunksOf(pipeline.db, job.id);
    const lineTexts = [1, 2, 3, 4, 5, 6].map((line) =>
      chunks
        .filter((chunk) => chunk.lineNumber === line)
        .map(({ text }) => text)
        .join(''),
    );
    expect(lineTexts).toEqual(texts.map((text) => text.replace('Two|', '')));
  });

  it('makes a line that is repeated once', async () => {
    const script = await pipeline.upload('twice.csv', lessonCsv(['Say it again.', 'Say it again.', 'Say it again.']));
    const job = await pipeline.render(script, cheap);
    expect(job).toMatchObject({ status: 'done', chunksTotal: 3, chunksDone: 3 });
    expect(spoken()).toBe(1);
    const usage = await pipeline.db.dataSource.query<{ made: number; characters: number }[]>(
      `SELECT takes_made AS made, characters FROM usage_entry WHERE job_id = $1`,
      [job.id],
    );
    expect(usage).toEqual([{ made: 1, characters: 'Say it again.'.length }]);
  });

  it('uses takes again across jobs and revisions, but not across workspaces', async () => {
    const tenant = pipeline.ctx('tenant');
    const first = await pipeline.render(await pipeline.upload('reuse.csv', lessonCsv(texts)), cheap);
    expect(first.status).toBe('done');
    pipeline.engine.batches.splice(0);
    const longer = await pipeline.upload('reuse.csv', lessonCsv([...texts, 'Two|One line more.']));
    const second = await pipeline.render(longer, cheap);
    expect(second).toMatchObject({ status: 'done', linesTotal: 7 });
    expect(spoken()).toBe(1);
    expect(second.chunksReused).toBe(second.chunksTotal - 2);
    pipeline.engine.batches.splice(0);
    const elsewhere = await pipeline.render(
      await pipeline.upload('reuse.csv', lessonCsv(texts), tenant),
      cheap,
      tenant,
    );
    expect(elsewhere).toMatchObject({ status: 'done', chunksReused: 0 });
    const keys = new Set((await chunksOf(pipeline.db, elsewhere.id)).flatMap(({ takeKey }) => takeKey ?? []));
    expect(spoken()).toBe(keys.size);
    for (const key of keys) expect(await pipeline.files.stat(storageKeys.take('tenant', key))).not.toBeNull();
  });

  it('plans the same each time, and a plan that runs twice changes nothing', async () => {
    const script = await pipeline.upload('plan.csv', lessonCsv(texts));
    const one = await pipeline.render(script, cheap);
    const two = await pipeline.render(script, cheap);
    const [planned, again] = [await chunksOf(pipeline.db, one.id), await chunksOf(pipeline.db, two.id)];
    const plain = (rows: typeof planned) => rows.map(({ reused: _, ...row }) => row);
    expect(plain(again)).toEqual(plain(planned));
    const run = { signal: new AbortController().signal, assertHeld: () => Promise.resolve() };
    await pipeline.worker.handlers['job.plan'].run({ workspaceId: 'default', jobId: one.id }, run);
    expect(await chunksOf(pipeline.db, one.id)).toEqual(planned);
    expect((await pipeline.jobs.show(pipeline.ctx(), one.id)).status).toBe('done');
  });

  it('leaves nothing of a plan whose lease was lost', async () => {
    const scriptId = await pipeline.upload('lost.csv', lessonCsv(['Never heard before, and not now.']));
    let release = (): void => undefined;
    let reached = false;
    const held = new Promise<void>((resolve) => (release = resolve));
    pipeline.before['job.plan'] = () => {
      reached = true;
      return held;
    };
    const job = await pipeline.submit(scriptId, cheap);
    await until('the plan is about to run', () => reached);
    delete pipeline.before['job.plan'];
    const plan = { workspaceId: 'default', jobId: job.id };
    const lost = { signal: new AbortController().signal, assertHeld: () => Promise.reject(new Error('lost')) };
    await expect(pipeline.worker.handlers['job.plan'].run(plan, lost)).rejects.toThrow('lost');
    expect(await chunksOf(pipeline.db, job.id)).toEqual([]);
    release();
    expect((await pipeline.ended(job.id)).status).toBe('done');
  });
});
