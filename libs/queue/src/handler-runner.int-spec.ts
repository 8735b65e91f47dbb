import { randomUUID } from 'node:crypto';
import type { QueueName } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { deathLimit, takeHandlerLease } from './handler-lease';
import { HandlerRunner, type Handler, type HandlerRun, type Handlers } from './handler-runner';
import { JobQueue } from './job-queue';
import { until } from './testing';

const idle: Handler<QueueName> = { run: () => Promise.resolve() };

describe('the runner of handlers', () => {
  let db: TestDatabase;
  let queue: JobQueue;
  let errors: string[];
  let runners: HandlerRunner[];
  const jobId = randomUUID();
  const payload = { workspaceId: 'default', jobId };

  /** A runner whose planning is `plan`; nothing else is enqueued here. */
  const startRunner = (plan: Handler<'job.plan'>): HandlerRunner => {
    const handlers: Handlers = {
      'job.plan': plan,
      'chapter.master': idle,
      'job.deliver': idle,
      'voice.import': idle,
      'housekeeping.sweep': idle,
      'housekeeping.files': idle,
      'usage.roll-up': idle,
    };
    const onError = (error: Error): number => errors.push(error.message);
    const runner = new HandlerRunner({ dataSource: db.dataSource, queue, handlers, onError, idleMs: 20 });
    runner.start();
    runners.push(runner);
    return runner;
  };
  /** What a handler stores here: a name for the workspace, fenced. */
  const store = (run: HandlerRun, name: string): Promise<void> =>
    db.dataSource.transaction(async (manager) => {
      await manager.query(`UPDATE workspace SET name = $1 WHERE id = 'default'`, [name]);
      await run.assertHeld(manager);
    });
  const stored = async (): Promise<string> => {
    const [row] = await db.dataSource.query<[{ name: string }]>(`SELECT name FROM workspace WHERE id = 'default'`);
    return row.name;
  };
  const stateIs = (state: string) => async (): Promise<boolean> => {
    const rows = await db.dataSource.query<{ state: string }[]>(`SELECT state::text FROM pgboss.job`);
    return rows.length > 0 && rows.every((row) => row.state === state);
  };
  const letLeasesRunOut = () => db.dataSource.query(`UPDATE handler_lease SET lease_until = now() - interval '1 ms'`);

  beforeAll(async () => {
    db = await testDatabase();
    queue = new JobQueue(db.url, () => undefined);
    await queue.start();
  });
  afterAll(async () => {
    await queue.stop();
    await db.close();
  });
  beforeEach(async () => {
    [errors, runners] = [[], []];
    await db.dataSource.query(`DELETE FROM pgboss.job; DELETE FROM handler_lease; UPDATE workspace SET name = 'none'`);
    await queue.enqueue('job.plan', payload);
  });
  afterEach(() => Promise.all(runners.map((runner) => runner.stop())));

  it('runs an entry, completes it and keeps no lease', async () => {
    startRunner({ run: ({ jobId: id }, run) => store(run, `planned ${id}`) });
    await until('it is completed', stateIs('completed'));
    expect(await stored()).toBe(`planned ${jobId}`);
    await until(
      'its lease is dropped',
      async () => (await db.dataSource.query<[]>(`SELECT 1 FROM handler_lease`)).length === 0,
    );
  });

  it('gives an entry back whose process died, with or without a lease taken', async () => {
    const fetched = await queue.fetch('job.plan');
    await db.dataSource.query(`UPDATE pgboss.job SET started_on = now() - interval '1 minute'`);
    const runs: number[] = [];
    const runner = startRunner({ run: (_, run) => store(run, `run ${runs.push(1)}`) });
    await runner.sweep();
    await until('it ran', stateIs('completed'));
    expect(await stored()).toBe('run 1');

    await db.dataSource.query(`UPDATE pgboss.job SET state = 'active', completed_on = NULL`);
    await takeHandlerLease(db.dataSource, fetched?.id ?? '', 'job.plan');
    await runner.sweep();
    expect(await stateIs('active')()).toBe(true);
    await letLeasesRunOut();
    await runner.sweep();
    await until('it ran again', stateIs('completed'));
    expect(await stored()).toBe('run 2');
  });

  it('keeps a handler that is late from storing anything', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = false;
    const outcome: string[] = [];
    startRunner({
      run: async (_, run) => {
        begun = true;
        await held;
        await store(run, 'late').catch((error: Error) => {
          outcome.push(error.message);
          throw error;
        });
      },
      exhausted: () => Promise.reject(new Error('nothing failed here')),
    });
    await until('the first one is at it', () => begun);
    await letLeasesRunOut();
    const second = startRunner({ run: (_, run) => store(run, 'in time') });
    await second.sweep();
    await until('the second one has done it', async () => (await stored()) === 'in time');
    release();
    await until('the first one was told', () => outcome.length > 0);
    expect(outcome[0]).toContain('the lease was lost');
    await until('it is completed', stateIs('completed'));
    expect(await stored()).toBe('in time');
    expect(errors).toEqual([]);
  });

  it('hands an orphan to one of two sweepers', async () => {
    await queue.fetch('job.plan');
    await db.dataSource.query(`UPDATE pgboss.job SET started_on = now() - interval '1 minute'`);
    const runs: string[] = [];
    const one = startRunner({ run: () => Promise.resolve(void runs.push('one')) });
    const two = startRunner({ run: () => Promise.resolve(void runs.push('two')) });
    await Promise.all([one.sweep(), two.sweep(), one.sweep(), two.sweep()]);
    await until('it ran', stateIs('completed'));
    expect(runs).toHaveLength(1);
  });

  it('tries a failing entry again and tells when the last try has failed', async () => {
    await db.dataSource.query(`UPDATE pgboss.job SET retry_limit = 1`);
    const told: string[] = [];
    startRunner({
      run: () => Promise.reject(new Error('no such voice')),
      exhausted: (_, reason) => Promise.resolve(void told.push(reason)),
    });
    await until('it is given up', stateIs('failed'));
    expect(told).toEqual(['no such voice']);
    expect(errors).toEqual(['no such voice', 'no such voice']);
  });

  it('gives up an entry that keeps killing its process', async () => {
    const fetched = await queue.fetch('job.plan');
    await takeHandlerLease(db.dataSource, fetched?.id ?? '', 'job.plan');
    await db.dataSource.query(`UPDATE handler_lease SET deaths = $1`, [deathLimit - 1]);
    await letLeasesRunOut();
    const told: string[] = [];
    const runner = startRunner({
      run: () => Promise.reject(new Error('must not run')),
      exhausted: (_, reason) => Promise.resolve(void told.push(reason)),
    });
    await runner.sweep();
    expect(told).toEqual([`its worker died ${deathLimit} times while running it`]);
    expect(await stateIs('cancelled')()).toBe(true);
  });

  it('aborts what runs when it stops, and gives it back without counting a try', async () => {
    let begun = false;
    const runner = startRunner({
      run: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          begun = true;
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    });
    await until('it runs', () => begun);
    await runner.stop();
    const again = await queue.fetch('job.plan');
    expect(again?.retryCount).toBe(0);
    expect(errors).toEqual([]);
  });
});
