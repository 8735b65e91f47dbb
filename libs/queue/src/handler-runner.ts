import type { QueueName, QueuePayload } from '@voicemill/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import {
  assertHandlerLease,
  deathLimit,
  dropHandlerLease,
  heartbeatMs,
  LeaseLost,
  renewHandlerLease,
  takeHandlerLease,
  takeOrphans,
} from './handler-lease';
import type { JobQueue, QueuedJob } from './job-queue';
import { QueueWatch } from './queue-watch';
import { waitingQueues } from './waiting-queues';

/** What a running handler may ask of the runner. */
export interface HandlerRun {
  /** Aborted when the process stops or the lease is lost; long work must heed it. */
  signal: AbortSignal;
  /** To be called in the transaction that stores the handler's result. Throws LeaseLost. */
  assertHeld(manager: EntityManager): Promise<void>;
}

export interface Handler<Name extends QueueName> {
  run(payload: QueuePayload<Name>, run: HandlerRun): Promise<void>;
  /** Called once when the last try has failed. */
  exhausted?(payload: QueuePayload<Name>, reason: string): Promise<void>;
}

export type Handlers = { [Name in QueueName]: Handler<Name> };

export interface RunnerOptions {
  dataSource: DataSource;
  queue: JobQueue;
  handlers: Handlers;
  /** Told of every failure; the runner itself goes on. */
  onError(error: Error, at: string): void;
  idleMs?: number;
}

/** One loop per queue: fetch, lease, run, complete. A handler that dies with its process is found by `sweep`. */
export class HandlerRunner {
  private readonly stopping = new AbortController();
  private readonly watch: QueueWatch;
  private loops: Promise<void>[] = [];

  constructor(private readonly options: RunnerOptions) {
    const { dataSource, onError, idleMs = 400 } = options;
    this.watch = new QueueWatch({
      look: () => waitingQueues(dataSource),
      onError: (error) => onError(error, 'looking at the queues'),
      idleMs,
    });
  }

  start(): void {
    const names = Object.keys(this.options.handlers) as QueueName[];
    this.loops = names.map((name) => this.loop(name));
  }

  /** Looks at the queues now instead of at the next idle tick; called after this process has enqueued something. */
  wake(): void {
    this.watch.wake();
  }

  /** Aborts what runs, gives it back and returns when every loop has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await Promise.all(this.loops);
  }

  /** Gives back the entries of dead processes; gives up those that keep killing them. */
  async sweep(): Promise<void> {
    const { dataSource, queue } = this.options;
    for (const orphan of await takeOrphans(dataSource)) {
      if (orphan.deaths < deathLimit) await queue.giveBack(orphan.queue, orphan.queueJobId);
      else await this.giveUp(orphan.queue, orphan.queueJobId);
    }
    this.wake();
  }

  private async giveUp(name: string, id: string): Promise<void> {
    const { dataSource, queue, handlers } = this.options;
    const [row] = await dataSource.query<{ data: never }[]>(`SELECT data FROM pgboss.job WHERE id = $1`, [id]);
    const reason = `its worker died ${deathLimit} times while running it`;
    if (row) await handlers[name as QueueName].exhausted?.(row.data, reason);
    await queue.drop(name, id);
  }

  private async loop(name: QueueName): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const job = await this.options.queue.fetch(name);
        if (job) await this.runLeased(job);
        else if (!this.stopping.signal.aborted) await this.watch.waitFor(name);
      } catch (error) {
        this.options.onError(error as Error, name);
        if (!this.stopping.signal.aborted) await this.watch.waitFor(name);
      }
    }
  }

  private async runLeased(job: QueuedJob<QueueName>): Promise<void> {
    const { dataSource, queue, handlers } = this.options;
    const token = await takeHandlerLease(dataSource, job.id, job.name);
    const lost = new AbortController();
    const heartbeat = setInterval(() => {
      renewHandlerLease(dataSource, token)
        .then((held) => held || lost.abort(new LeaseLost()))
        .catch((error: Error) => this.options.onError(error, `${job.name} heartbeat`));
    }, heartbeatMs);
    const signal = AbortSignal.any([this.stopping.signal, lost.signal]);
    const handler = handlers[job.name] as Handler<QueueName>;
    try {
      await handler.run(job.payload, { signal, assertHeld: (manager) => assertHandlerLease(manager, token) });
      await queue.complete(job);
    } catch (error) {
      // Somebody else has the entry: whatever went wrong here (an aborted program, say) is no failure of the entry.
      if (!lost.signal.aborted && !(error instanceof LeaseLost)) await this.failed(job, handler, error as Error);
    } finally {
      clearInterval(heartbeat);
      await dropHandlerLease(dataSource, token);
    }
  }

  private async failed(job: QueuedJob<QueueName>, handler: Handler<QueueName>, error: Error): Promise<void> {
    if (this.stopping.signal.aborted) return this.options.queue.giveBack(job.name, job.id);
    this.options.onError(error, job.name);
    if (job.retryCount >= job.retryLimit) await handler.exhausted?.(job.payload, error.message);
    await this.options.queue.fail(job, error.message);
  }
}
