import { Readable } from 'node:stream';
import { jobSettingsSchema, lexiconEntrySchema, type JobSettingsInput } from '@voicemill/contracts';
import { LexiconsService } from '@voicemill/scripts';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };
const entry = (written: string, value: string) => lexiconEntrySchema.parse({ written, value, notation: 'respelling' });

describe('lexicons in the pipeline', () => {
  let pipeline: Pipeline;
  let lexicons: LexiconsService;
  beforeAll(async () => {
    pipeline = await openPipeline();
    lexicons = new LexiconsService(pipeline.db.dataSource);
  });
  afterAll(() => pipeline.close());
  beforeEach(() => pipeline.engine.batches.splice(0));
  afterEach(() => pipeline.db.dataSource.query('DELETE FROM lexicon'));
  const spoken = (): number => pipeline.engine.batches.flat().length;
  const quote = (scriptId: string) =>
    pipeline.jobs.quote(pipeline.ctx(), { scriptId, settings: jobSettingsSchema.parse(cheap) });

  it('an entry makes exactly the takes of the lines with its word anew, as the quote says before', async () => {
    const texts = [
      'The lantern is lit.',
      'A boat comes in.',
      'The lanterns are lit.',
      'Take the Lantern, please.',
      'Good night.',
    ];
    const script = await pipeline.upload('stale.csv', lessonCsv(texts));
    const first = await pipeline.render(script, cheap);
    expect(first.status).toBe('done');
    expect(await quote(script)).toMatchObject({ takesReused: 5, takesToMake: 0 });
    await lexicons.add(pipeline.ctx(), null, entry('lantern', 'candle'));
    expect(await quote(script)).toMatchObject({ takesReused: 3, takesToMake: 2 });
    pipeline.engine.batches.splice(0);
    const second = await pipeline.render(script, cheap);
    expect([second.status, spoken(), second.chunksReused]).toEqual(['done', 2, 3]);
    const [before, after] = [await chunksOf(pipeline.db, first.id), await chunksOf(pipeline.db, second.id)];
    const changed = after
      .filter((chunk, at) => chunk.takeKey !== before[at]?.takeKey)
      .map(({ lineNumber }) => lineNumber);
    expect(changed).toEqual([1, 4]);
    // What was decided is taken back: every take is there already.
    await lexicons.import(pipeline.ctx(), null, emptyFile, 'replace');
    expect(await quote(script)).toMatchObject({ takesReused: 5, takesToMake: 0 });
  });

  it('a job keeps the lexicons that it was confirmed with, also when it is resumed', async () => {
    const script = await pipeline.upload('bound.csv', lessonCsv(['The harbour is closed.', 'Nobody was there.']));
    const { id: entryId } = await lexicons.add(pipeline.ctx(), script, entry('harbour', 'haven'));
    const first = await pipeline.render(script, cheap);
    const planned = await chunksOf(pipeline.db, first.id);
    await lexicons.replace(pipeline.ctx(), script, entryId, entry('harbour', 'port'));
    await pipeline.db.dataSource.query(`UPDATE job SET status = 'cancelled' WHERE id = $1`, [first.id]);
    await pipeline.jobs.resume(pipeline.ctx(), first.id);
    expect((await pipeline.ended(first.id)).status).toBe('done');
    const resumed = await chunksOf(pipeline.db, first.id);
    expect(resumed.map(({ takeKey }) => takeKey)).toEqual(planned.map(({ takeKey }) => takeKey));
    expect(await pipeline.jobs.findUnfinished(pipeline.ctx(), script, jobSettingsSchema.parse(cheap))).toBeNull();
    const second = await pipeline.render(script, cheap);
    const anew = await chunksOf(pipeline.db, second.id);
    expect(anew.map(({ takeKey }, at) => takeKey === planned[at]?.takeKey)).toEqual([false, true]);
  });

  it('readings written into a line are spoken, and its text stays plain', async () => {
    const script = await pipeline.upload(
      'inline.csv',
      lessonCsv(['I [read](say:red) it.', 'I read it.', 'I red it.', '[行](py:háng)不行']),
    );
    const job = await pipeline.render(script, cheap);
    const chunks = await chunksOf(pipeline.db, job.id);
    expect(chunks.map(({ text }) => text)).toEqual(['I read it.', 'I read it.', 'I red it.', '行不行']);
    expect(chunks[0]?.takeKey).toBe(chunks[2]?.takeKey);
    const phones = pipeline.engine.batches.flat().map((item) => item.phones.join(' '));
    expect(phones.some((line) => /h.*ang.*b.*x/.test(line))).toBe(true);
  });
});

const emptyFile = {
  name: 'empty.csv',
  format: 'csv' as const,
  limitBytes: 1e5,
  open: () => Readable.from([Buffer.from('written,notation,value\n')]),
};
