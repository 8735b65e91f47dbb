import { type JobSettingsInput } from '@voicemill/contracts';
import { LexiconsService, ScriptsService } from '@voicemill/scripts';
import { ReviewService } from './review.service';
import { lessonCsv, openPipeline, type Pipeline } from './testing';

const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };
const page = { page: 1, perPage: 100 };
/** Names that no dictionary has: each is a doubt, and always will be. */
const names = ['Zyxlo', 'Quorvath', 'Brimblethwick'];

describe('the review of a script', () => {
  let pipeline: Pipeline;
  let lexicons: LexiconsService;
  let review: ReviewService;
  beforeAll(async () => {
    pipeline = await openPipeline({ workspaces: ['tenant'] });
    lexicons = new LexiconsService(pipeline.db.dataSource);
    review = new ReviewService(new ScriptsService(pipeline.db.dataSource), pipeline.voices);
  });
  afterAll(() => pipeline.close());
  beforeEach(() => pipeline.engine.batches.splice(0));
  afterEach(() => pipeline.db.dataSource.query('DELETE FROM lexicon'));
  const spoken = (): number => pipeline.engine.batches.flat().length;

  it('equal doubts are one decision, after which they are settled', async () => {
    const [name = ''] = names;
    const texts = [`The ${name} sings.`, `The ${name} sings again.`, `Old ${name} sleeps.`, 'Good night.'];
    const script = await pipeline.upload('doubts.csv', lessonCsv(texts));
    const mine = async () =>
      (await review.list(pipeline.ctx(), script, page)).items.filter(({ written }) => written === name);
    const groups = await mine();
    expect(groups.map(({ count, before, after, kind }) => [count, before, after, kind])).toEqual([
      [2, 'The', 'sings', 'unknown-word'],
      [1, 'Old', 'sleeps', 'unknown-word'],
    ]);
    const [group] = groups;
    expect(group?.places[0]).toMatchObject({ line: 1, text: texts[0], start: 4, end: 4 + name.length });
    const choice = { notation: group?.notation ?? 'arpabet', value: group?.candidates[0] ?? '' };
    await review.decide(pipeline.ctx(), script, {
      group: group?.id ?? '',
      choice,
      scope: 'context',
      lexicon: 'script',
    });
    expect((await mine()).map(({ before }) => before)).toEqual(['Old']);
    const other = { notation: 'respelling' as const, value: 'Zixlow' };
    await review.decide(pipeline.ctx(), script, {
      group: group?.id ?? '',
      choice: other,
      scope: 'everywhere',
      lexicon: 'workspace',
    });
    expect(await mine()).toEqual([]);
    expect(await lexicons.versions(pipeline.ctx(), script)).toEqual({ workspace: 1, script: 1 });
  });

  it('a job that is to wait is refused until they are settled; one that is not lists its guesses', async () => {
    const script = await pipeline.upload(
      'wait.csv',
      lessonCsv([`${names[1]} and ${names[1]} are here.`, `${names[2]} left.`]),
    );
    const { items, undecided } = await review.list(pipeline.ctx(), script, page);
    const refused = pipeline.submit(script, { ...cheap, review: 'wait' });
    await expect(refused).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining(`${items.length} reading(s) at ${undecided} place(s)`),
      remedy: expect.stringMatching(/npm run review/),
    });
    const guessed = await pipeline.render(script, cheap);
    const { guesses } = await pipeline.report(guessed.id);
    expect(guesses.total).toBe(undecided);
    expect(guesses.listed).toContainEqual(expect.objectContaining({ written: names[1], count: 2 }));
    for (const { id, notation, candidates } of items) {
      const choice = { notation, value: candidates[0] ?? '' };
      await review.decide(pipeline.ctx(), script, { group: id, choice, scope: 'context', lexicon: 'script' });
    }
    pipeline.engine.batches.splice(0);
    const settled = await pipeline.render(script, { ...cheap, review: 'wait' });
    // Every decision was the guess: nothing is said another way, so nothing is made.
    expect([settled.status, spoken(), settled.chunksReused]).toEqual(['done', 0, settled.chunksTotal]);
    expect((await pipeline.report(settled.id)).guesses).toEqual({ total: 0, readings: 0, listed: [] });
  });

  it('a script of another workspace has nothing to review', async () => {
    const script = await pipeline.upload('mine.csv', lessonCsv([`${names[0]} again.`]));
    const tenant = pipeline.ctx('tenant');
    await expect(review.list(tenant, script, page)).rejects.toMatchObject({ status: 404 });
    const group = (await review.list(pipeline.ctx(), script, page)).items[0]?.id ?? '';
    const decision = {
      group,
      choice: { notation: 'respelling', value: 'no' },
      scope: 'context',
      lexicon: 'workspace',
    } as const;
    await expect(review.decide(tenant, script, decision)).rejects.toMatchObject({ status: 404 });
    expect((await lexicons.show(tenant, null)).version).toBe(0);
  });

  it('a long script is walked in turns: other work goes on meanwhile', async () => {
    const texts = Array.from(
      { length: 1500 },
      (_, at) => `Line ${at} is about ${names[at % 3]} and the number ${at * 7}.`,
    );
    const script = await pipeline.upload('long.csv', lessonCsv(texts));
    let turns = 0;
    const listing = review.list(pipeline.ctx(), script, { page: 1, perPage: 1 });
    let walking = true;
    void listing.finally(() => (walking = false));
    while (walking) {
      await pipeline.db.dataSource.query('SELECT 1');
      turns += 1;
    }
    expect((await listing).undecided).toBeGreaterThanOrEqual(1500);
    expect(turns).toBeGreaterThan(10);
  });
});
