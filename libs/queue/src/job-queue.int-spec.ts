import { randomUUID } from 'node:crypto';
import { queueNames } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { Chores } from './cron';
import { JobQueue } from './job-queue';
import { until } from './testing';

describe('the queue', () => {
  let db: TestDatabase;
  let queue: JobQueue;
  const payload = { workspaceId: 'default', jobId: randomUUID() };
  const entries = (name: string) =>
    db.dataSource.query<{ id: string; state: string; retries: number }[]>(
      `SELECT id, state::text, retry_count AS retries FROM pgboss.job WHERE name = $1 ORDER BY created_on`,
      [name],
    );

  beforeAll(async () => {
    db = await testDatabase();
    queue = new JobQueue(db.url, () => undefined);
    await queue.start();
  });
  afterAll(async () => {
    await queue.stop();
    await db.close();
  });
  beforeEach(() => db.dataSource.query(`DELETE FROM pgboss.job`));

  it('hands an entry over once and keeps its payload', async () => {
    await queue.enqueue('job.plan', payload);
    const fetched = await Promise.all([queue.fetch('job.plan'), queue.fetch('job.plan'), queue.fetch('job.plan')]);
    expect(fetched.filter(Boolean).map((job) => job?.payload)).toEqual([payload]);
  });

  it('keeps nothing of a transaction that is rolled back, and everything of one that is not', async () => {
    const rolledBack = db.dataSource.transaction(async (manager) => {
      await queue.enqueue('job.plan', payload, { manager });
      expect(await queue.fetch('job.plan')).toBeUndefined();
      throw new Error('given up');
    });
    await expect(rolledBack).rejects.toThrow('given up');
    expect(await entries('job.plan')).toEqual([]);
    await db.dataSource.transaction((manager) => queue.enqueue('job.plan', payload, { manager }));
    expect((await queue.fetch('job.plan'))?.payload).toEqual(payload);
  });

  it('refuses a payload that its handler could not read', async () => {
    await expect(queue.enqueue('job.plan', { ...payload, jobId: 'seven' })).rejects.toThrow('jobId');
  });

  it('lets one entry of a chore wait, however many servers tick', async () => {
    const servers = Array.from({ length: 5 }, () => new Chores(queue));
    await Promise.all(servers.flatMap((chores) => [chores.sweep(), chores.files(), chores.rollUpUsage()]));
    for (const name of ['housekeeping.sweep', 'housekeeping.files', 'usage.roll-up']) {
      expect(await entries(name)).toHaveLength(1);
    }
    await queue.fetch('housekeeping.sweep');
    await Promise.all(servers.map((chores) => chores.sweep()));
    expect((await entries('housekeeping.sweep')).map(({ state }) => state)).toEqual(['active', 'created']);
  });

  it('lets imports of voices wait side by side, each with as many tries as a job', async () => {
    const imports = [1, 2, 3].map(() => ({ workspaceId: 'default', importId: randomUUID() }));
    for (const each of imports) await queue.enqueue('voice.import', each);
    expect(await entries('voice.import')).toHaveLength(3);
    expect((await queue.fetch('voice.import'))?.retryLimit).toBe(5);
  });

  it('gives an entry back as if it had never been fetched', async () => {
    await queue.enqueue('job.plan', payload);
    for (let death = 0; death < 7; death += 1) {
      const job = await until('the entry is there again', () => queue.fetch('job.plan'));
      expect(job.retryCount).toBe(0);
      await queue.giveBack(job.name, job.id);
    }
    const last = await queue.fetch('job.plan');
    if (last) await queue.complete(last);
    await queue.giveBack('job.plan', last?.id ?? '');
    expect((await entries('job.plan')).map(({ state }) => state)).toEqual(['completed']);
  });

  it('does not give back a chore of which another entry waits', async () => {
    await queue.enqueue('housekeeping.sweep', {}, { singletonKey: 'sweep' });
    const orphan = await queue.fetch('housekeeping.sweep');
    await queue.enqueue('housekeeping.sweep', {}, { singletonKey: 'sweep' });
    await queue.giveBack('housekeeping.sweep', orphan?.id ?? '');
    expect((await entries('housekeeping.sweep')).map(({ state }) => state)).toEqual(['cancelled', 'created']);
  });

  it('lets a failed entry wait and come again, until its tries are used up', async () => {
    await queue.enqueue('housekeeping.files', {}, { singletonKey: 'files' });
    const first = await queue.fetch('housekeeping.files');
    if (!first) throw new Error('nothing was fetched');
    await queue.fail(first, 'the disk is full');
    expect(await queue.fetch('housekeeping.files')).toBeUndefined();
    const second = await until('the back-off is over', () => queue.fetch('housekeeping.files'));
    expect([second.retryCount, second.retryLimit]).toEqual([1, 1]);
    await queue.fail(second, 'the disk is full');
    expect((await entries('housekeeping.files')).map(({ state }) => state)).toEqual(['failed']);
  });
});

describe('the first start of many processes at once', () => {
  it('declares every queue once and fails none of them', async () => {
    const db = await testDatabase();
    const crowd = Array.from({ length: 6 }, () => new JobQueue(db.url, () => undefined));
    const started = await Promise.allSettled(crowd.map((queue) => queue.start()));
    const [row] = await db.dataSource.query<{ queues: number }[]>(`SELECT count(*)::int AS queues FROM pgboss.queue`);
    await Promise.all(crowd.map((queue) => queue.stop()));
    await db.close();
    expect(started.flatMap((start) => (start.status === 'rejected' ? [String(start.reason)] : []))).toEqual([]);
    expect(row?.queues).toBe(queueNames.length);
  });
});
