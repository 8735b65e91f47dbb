import { queueNames, queuePayloads, type QueueName, type QueuePayload } from '@voicemill/contracts';
import { Client } from 'pg';
import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';

/** A fetched entry of a queue, its payload checked. */
export interface QueuedJob<Name extends QueueName> {
  id: string;
  name: Name;
  payload: QueuePayload<Name>;
  retryCount: number;
  retryLimit: number;
}

export interface EnqueueOptions {
  /** Runs the insert inside the caller's transaction. */
  manager?: EntityManager;
  /** With the same key at most one entry waits (only for chores: a pipeline step is idempotent instead). */
  singletonKey?: string;
}

/** Any number that nothing else on the database uses for an advisory lock; these are the letters "vmqu". */
const startLockKey = 0x766d_7175;

// A live handler renews its own lease (handler-lease.ts); the engine's expiry is only the last resort.
const expireInSeconds = 12 * 3600;

/**
 * pg-boss behind one small face. Everything that Voicemill enqueues is one of the queues in contracts, inside the
 * transaction of the change that calls for it.
 */
export class JobQueue {
  private readonly boss: PgBoss;

  constructor(
    private readonly databaseUrl: string,
    onError: (error: Error) => void,
  ) {
    this.boss = new PgBoss({
      connectionString: databaseUrl,
      application_name: 'voicemill-queue',
      max: 2,
      schedule: false,
      maintenanceIntervalSeconds: 60,
    });
    this.boss.on('error', onError);
  }

  /** Installs the engine's own tables if they are missing and declares every queue. Safe from several processes. */
  async start(): Promise<void> {
    await this.boss.start();
    // Two processes that declare the same queue at one moment lock the engine's tables in a circle: one at a time.
    const client = new Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock($1)', [startLockKey]);
      await this.declareQueues();
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async declareQueues(): Promise<void> {
    for (const name of queueNames) {
      const chore = name.startsWith('housekeeping.') || name.startsWith('usage.');
      await this.boss.createQueue(name, {
        name,
        policy: chore ? 'short' : 'standard',
        retryLimit: chore ? 1 : 5,
        retryDelay: 1,
        retryBackoff: true,
        expireInSeconds,
      });
    }
  }

  async enqueue<Name extends QueueName>(
    name: Name,
    payload: QueuePayload<Name>,
    { manager, singletonKey }: EnqueueOptions = {},
  ): Promise<void> {
    const entry = { name, data: queuePayloads[name].parse(payload), ...(singletonKey ? { singletonKey } : {}) };
    await this.boss.insert([entry], manager ? { db: withinTransaction(manager) } : {});
  }

  /** The next entry of a queue, now active, or undefined. */
  async fetch<Name extends QueueName>(name: Name): Promise<QueuedJob<Name> | undefined> {
    const [job] = await this.boss.fetch<object>(name, { batchSize: 1, includeMetadata: true });
    if (!job) return undefined;
    const payload = queuePayloads[name].parse(job.data) as QueuePayload<Name>;
    return { id: job.id, name, payload, retryCount: job.retryCount, retryLimit: job.retryLimit };
  }

  async complete(job: QueuedJob<QueueName>): Promise<void> {
    await this.boss.complete(job.name, job.id);
  }

  /** Counts as one of the entry's tries; it waits for its back-off and comes again until the limit. */
  async fail(job: QueuedJob<QueueName>, reason: string): Promise<void> {
    await this.boss.fail(job.name, job.id, { message: reason });
  }

  /** Gives an active entry back as if it had never been fetched: its process died, the entry did nothing wrong. */
  async giveBack(name: string, id: string): Promise<void> {
    await this.boss.getDb().executeSql(giveBackSql, [name, id]);
  }

  /** Takes an entry out for good. */
  async drop(name: string, id: string): Promise<void> {
    await this.boss.cancel(name, id);
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, wait: true });
  }
}

// The engine's own way, cancel and then resume, has a moment between the two in which a kill would lose the entry, and
// counts the next fetch as a retry. A chore of which another entry waits already is not needed a second time.
const giveBackSql = `
  UPDATE pgboss.job SET started_on = NULL, state = CASE
    WHEN job.policy = 'short' AND EXISTS (
      SELECT 1 FROM pgboss.job waiting WHERE waiting.name = job.name AND waiting.state = 'created'
        AND coalesce(waiting.singleton_key, '') = coalesce(job.singleton_key, '')) THEN 'cancelled'::pgboss.job_state
    ELSE 'created' END
  WHERE job.name = $1 AND job.id = $2 AND job.state = 'active'`;

function withinTransaction(manager: EntityManager): PgBoss.Db {
  return {
    executeSql: async (text: string, values: unknown[]) => ({ rows: await manager.query(text, values) }),
  };
}
