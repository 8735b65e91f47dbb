import type { Finding, JobSettingsInput } from '@voicemill/contracts';
import { createLogger, systemClock } from '@voicemill/platform';
import type { TakeListener } from './draw-takes';
import { SecondEar } from './second-ear';
import { lessonCsv, openPipeline, type Pipeline } from './testing';

const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };

/** Hears what it is told to: by the number of phones of a take, how many of its draws fail. */
class ScriptedListener implements TakeListener {
  failures = new Map<number, number>();

  knows = (): boolean => true;

  listen: TakeListener['listen'] = (_voice, _result, { phones }) => {
    const left = this.failures.get(phones.length) ?? 0;
    this.failures.set(phones.length, left - 1);
    const finding: Finding = { kind: 'words', phoneFrom: 1, phoneTo: 3, startMs: 20, endMs: 60, score: 2 };
    return Promise.resolve({ findings: left > 0 ? [finding] : [], phoneEndsMs: null });
  };
}

describe('a job whose takes are listened to', () => {
  const listener = new ScriptedListener();
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline({ listener });
  });
  afterAll(() => pipeline.close());
  beforeEach(() => {
    listener.failures.clear();
    pipeline.engine.batches.splice(0);
  });

  /** Phones of the one chunk that a text makes, learnt by having it spoken once. */
  async function phonesOf(text: string): Promise<number> {
    const job = await pipeline.render(await pipeline.upload('one.csv', lessonCsv([text])), { ...cheap, speed: 1.5 });
    expect(job.status).toBe('done');
    const phones = pipeline.engine.batches.flat()[0]!.phones.length;
    pipeline.engine.batches.splice(0);
    return phones;
  }

  it('draws again what fails, delivers it, and reports what it heard line by line', async () => {
    const [once, always] = ['Read me twice.', 'Whatever you do, this line is misread.'];
    listener.failures = new Map([
      [await phonesOf(once!), 1],
      [await phonesOf(always!), 99],
    ]);
    const script = await pipeline.upload('lesson.csv', lessonCsv(['All is well.', once!, always!]));
    const job = await pipeline.render(script, cheap);
    expect(job).toMatchObject({ status: 'done', gaps: 0 });
    const seeds = pipeline.engine.batches.flat().map(({ seed }) => seed);
    expect(new Set(seeds).size).toBe(1 + 2 + 3);
    const { faithfulness } = await pipeline.report(job.id);
    expect(faithfulness).toMatchObject({ checked: 3, passed: 2, redrawn: 1, flaggedTotal: 1 });
    expect(faithfulness.flagged).toMatchObject([
      { line: 3, text: always, findings: [{ kind: 'words', words: ['Whatever'] }] },
    ]);
    const { items } = await pipeline.jobs.rows.listChunks(pipeline.ctx(), job.id, { page: 1, perPage: 10 });
    expect(items.map((chunk) => [chunk.faithfulness?.passed, chunk.faithfulness?.redraw])).toEqual([
      [true, 0],
      [true, 1],
      [false, 0],
    ]);
    expect(items.every(({ takeKey }) => takeKey !== null)).toBe(true);
  });

  it('keeps the take under the key that was asked for, so the next job finds it', async () => {
    listener.failures = new Map([[await phonesOf('Found again.'), 1]]);
    const script = await pipeline.upload('again.csv', lessonCsv(['Found again.']));
    expect((await pipeline.render(script, cheap)).chunksReused).toBe(0);
    pipeline.engine.batches.splice(0);
    expect((await pipeline.render(script, cheap)).chunksReused).toBe(1);
    expect(pipeline.engine.batches).toEqual([]);
  });

  it('is told by its settings to report only, or not to listen', async () => {
    const text = 'Only reported this time.';
    const phones = await phonesOf(text);
    listener.failures = new Map([[phones, 99]]);
    const script = await pipeline.upload('told.csv', lessonCsv([text]));
    const reported = await pipeline.render(script, { ...cheap, gate: 'report' });
    expect(pipeline.engine.batches.flat()).toHaveLength(1);
    expect((await pipeline.report(reported.id)).faithfulness).toMatchObject({ checked: 1, passed: 0 });
    const off = await pipeline.render(script, { ...cheap, gate: 'off', speed: 1.2 });
    expect((await pipeline.report(off.id)).faithfulness).toMatchObject({ checked: 0, flagged: [] });
  });
});

describe('a job whose takes are understood by a recogniser too', () => {
  const answers: (string | Error)[] = [];
  let pipeline: Pipeline;
  beforeAll(async () => {
    const secondEar = new SecondEar({
      recogniser: {
        recognise: () => {
          const answer = answers.shift() ?? '';
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
        },
      },
      ...{ languages: ['en'], tolerance: 2, enforces: false, clock: systemClock },
      logger: createLogger({ name: 'ear', level: 'silent' }),
    });
    pipeline = await openPipeline({ listener: new ScriptedListener(), secondEar });
  });
  afterAll(() => pipeline.close());

  async function reported(text: string, answer: string | Error) {
    answers.splice(0, Infinity, answer);
    const job = await pipeline.render(await pipeline.upload('one.csv', lessonCsv([text])), cheap);
    expect(job).toMatchObject({ status: 'done', gaps: 0 });
    return (await pipeline.report(job.id)).faithfulness;
  }

  it('names the words that were understood otherwise, and does not speak them again', async () => {
    pipeline.engine.batches.splice(0);
    const text = 'The captain carried seven boxes.';
    const faithfulness = await reported(text, 'the captain carried boxes');
    expect(faithfulness).toMatchObject({ checked: 1, passed: 0, recognised: 1, unrecognised: 0, flaggedTotal: 1 });
    const [finding] = faithfulness.flagged[0]!.findings;
    expect(finding).toMatchObject({ kind: 'heard-otherwise', words: ['seven'] });
    expect(finding!.endMs).toBeGreaterThan(finding!.startMs);
    expect(pipeline.engine.batches.flat()).toHaveLength(1);
  });

  it('finds nothing in homophones', async () => {
    const faithfulness = await reported('Their male knights write.', 'there mail nights right');
    expect(faithfulness).toMatchObject({ passed: 1, recognised: 1, flagged: [] });
  });

  it('delivers all the same when it is down, and says that it was', async () => {
    const faithfulness = await reported('Nobody hears this.', new Error('down'));
    expect(faithfulness).toMatchObject({ checked: 1, passed: 1, recognised: 0, unrecognised: 1 });
  });
});
