import { decodeWavBuffer } from '@voicemill/audio';
import { jobSettingsSchema, type Finding, type JobSettingsInput, type JobView } from '@voicemill/contracts';
import { createLogger, systemClock } from '@voicemill/platform';
import type { TakeListener } from './draw-takes';
import { SecondEar } from './second-ear';
import { storageKeys } from './storage-keys';
import { until } from '@voicemill/queue/testing';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

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

  it('does not take over what a job without a gate has made: it is made again and listened to', async () => {
    const text = 'Made when nobody listened.';
    const phones = await phonesOf(text);
    const script = await pipeline.upload('unheard.csv', lessonCsv([text]));
    const off = await pipeline.render(script, { ...cheap, gate: 'off' });
    const quote = (gate: 'off' | 'enforce') =>
      pipeline.jobs.quote(pipeline.ctx(), { scriptId: script, settings: jobSettingsSchema.parse({ ...cheap, gate }) });
    expect(await quote('off')).toMatchObject({ takesReused: 1, takesToMake: 0 });
    expect(await quote('enforce')).toMatchObject({ takesReused: 0, takesToMake: 1 });
    listener.failures = new Map([[phones, 1]]);
    pipeline.engine.batches.splice(0);
    const job = await pipeline.render(script, { ...cheap, gate: 'enforce' });
    expect(job).toMatchObject({ status: 'done', gaps: 0, chunksReused: 0 });
    expect(pipeline.engine.batches.flat()).toHaveLength(2);
    expect((await pipeline.report(job.id)).faithfulness).toMatchObject({ checked: 1, passed: 1, redrawn: 1 });
    const [first] = await chunksOf(pipeline.db, off.id);
    const [second] = await chunksOf(pipeline.db, job.id);
    expect(second?.takeKey).toBe(first?.takeKey);
    const [take] = await pipeline.db.dataSource.query<{ samples: number; key: string }[]>(
      `SELECT sample_count AS samples, key FROM take WHERE key = $1`,
      [second?.takeKey],
    );
    const file = decodeWavBuffer(await pipeline.files.get(storageKeys.take('default', take?.key ?? '')));
    expect(file.samples).toHaveLength(take?.samples ?? 0);

    pipeline.engine.batches.splice(0);
    for (const gate of ['enforce', 'report', 'off'] as const) {
      expect(await pipeline.render(script, { ...cheap, gate })).toMatchObject({ chunksReused: 1 });
    }
    expect(pipeline.engine.batches).toEqual([]);
  });

  it('is listened to as well when a job without a gate was first to ask for its takes', async () => {
    const text = 'Asked for by two jobs at once.';
    const script = await pipeline.upload('both.csv', lessonCsv([text, 'Something is spoken before.']));
    const first = await pipeline.upload('before.csv', lessonCsv(['Hold the device.']));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    pipeline.engine.before = () => held;
    // Both batches in hand are held, so what is asked for next waits.
    const holding: JobView[] = [];
    for (const speed of [1.3, 1.4]) {
      holding.push(await pipeline.submit(first, { ...cheap, speed }));
      await until('it is on the device', () => pipeline.engine.batches.length === holding.length);
    }
    const jobs: JobView[] = [];
    for (const gate of ['off', 'enforce'] as const) {
      const job = await pipeline.submit(script, { ...cheap, gate });
      await until(
        'it is planned',
        async () => (await pipeline.jobs.show(pipeline.ctx(), job.id)).status === 'synthesising',
      );
      jobs.push(job);
    }
    release();
    for (const { id } of [...holding, ...jobs]) expect(await pipeline.ended(id)).toMatchObject({ status: 'done' });
    pipeline.engine.before = () => undefined;
    expect((await pipeline.report(jobs[1]!.id)).faithfulness).toMatchObject({ checked: 2, passed: 2 });
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
