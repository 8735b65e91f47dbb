import { Readable } from 'node:stream';
import { jobSettingsSchema } from '@voicemill/contracts';
import { ScriptsService } from '@voicemill/scripts';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

const texts = Array.from({ length: 22 }, (_, at) => `Sentence ${at + 1} of the lesson.`);
const edited = texts.map((text, at) => (at === 4 || at === 17 ? `${text.slice(0, -1)}, corrected.` : text));

describe('a script that was uploaded again', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline();
  });
  afterAll(() => pipeline.close());

  it('has exactly its two changed lines spoken, and keeps the takes of the twenty others', async () => {
    const scriptId = await pipeline.upload('lesson.csv', lessonCsv(texts));
    const first = await pipeline.render(scriptId);
    expect(pipeline.engine.batches.flat()).toHaveLength(22);
    const scripts = new ScriptsService(pipeline.db.dataSource);
    const { pendingRevisionId } = await scripts.propose(pipeline.ctx(), {
      name: 'lesson.csv',
      open: () => Readable.from([Buffer.from(lessonCsv(edited))]),
      limitBytes: 1e6,
      onError: 'stop',
    });
    const revisionId = pendingRevisionId ?? '';
    const settings = jobSettingsSchema.parse({});
    const { difference } = await scripts.revisions.show(pipeline.ctx(), scriptId, revisionId);
    expect(difference).toMatchObject({ changed: 2, unchanged: 20, added: 0, removed: 0, moved: 0 });
    const waiting = { scriptId, settings, revisionId };
    expect(await pipeline.jobs.quote(pipeline.ctx(), waiting)).toMatchObject({ takesToMake: 2, takesReused: 20 });
    expect(await pipeline.jobs.quote(pipeline.ctx(), { scriptId, settings })).toMatchObject({ takesToMake: 0 });

    await scripts.revisions.accept(pipeline.ctx(), scriptId, revisionId);
    const second = await pipeline.render(scriptId);
    expect(second).toMatchObject({ status: 'done', chunksTotal: 22, chunksReused: 20 });
    expect(pipeline.engine.batches.flat()).toHaveLength(24);
    const [before, after] = [await chunksOf(pipeline.db, first.id), await chunksOf(pipeline.db, second.id)];
    const anew = after.filter(({ takeKey }, at) => takeKey !== before[at]?.takeKey);
    expect(anew.map(({ lineNumber, reused }) => [lineNumber, reused])).toEqual([
      [5, false],
      [18, false],
    ]);
  });
});
