import type { DataSource } from '@voicemill/db';
import type { FileStore } from '@voicemill/platform';
import { expireBatches, takeSpentRequests, type Handler, type JobQueue } from '@voicemill/queue';
import { sweepPendingRevisions } from '@voicemill/scripts';
import { closeChunks } from './close-chunks';
import { failJob } from './job-outcome';
import { storageKeys } from './storage-keys';

/** Masters of ended jobs are kept this long: a delivery in a second preset needs no new stitching till then. */
const mastersKeptDays = 7;

/** Gives back what dead workers held, and closes what will never be made. */
export class SweepJob implements Handler<'housekeeping.sweep'> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    /** The runner's own sweep: entries of dead processes go back to their queues. */
    private readonly giveBackOrphans: () => Promise<void>,
  ) {}

  async run(): Promise<void> {
    await expireBatches(this.dataSource);
    await this.dataSource.transaction(async (manager) => {
      const spent = await takeSpentRequests(manager);
      await closeChunks(
        manager,
        this.queue,
        spent.map((request) => ({ ...request, audioMs: 0 })),
      );
    });
    await this.giveBackOrphans();
    await this.failLostJobs();
  }

  /** A chunk that waits for a take nobody was asked for would wait for ever: say so loudly instead. */
  private async failLostJobs(): Promise<void> {
    const lost = await this.dataSource.query<{ workspaceId: string; jobId: string; chunks: number }[]>(
      `SELECT job.workspace_id AS "workspaceId", job.id AS "jobId", count(*)::int AS chunks
       FROM job JOIN chunk ON chunk.job_id = job.id AND chunk.status = 'open'
       WHERE job.status = 'synthesising' AND NOT EXISTS (
         SELECT 1 FROM take_request r WHERE r.workspace_id = chunk.workspace_id AND r.key = chunk.take_key)
       GROUP BY 1, 2`,
    );
    for (const { chunks, ...owner } of lost) {
      await failJob(this.dataSource, owner, `${chunks} chunk(s) wait for takes that nobody makes; resume the job.`);
    }
  }
}

/** Removes the masters of jobs that ended a while ago, revisions nobody accepted, and what broken-off work left behind. */
export class FilesJob implements Handler<'housekeeping.files'> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    /** Ends uploads of voices whose server was killed. */
    private readonly closeLostImports: () => Promise<void>,
  ) {}

  async run(): Promise<void> {
    const ended = await this.dataSource.query<{ workspaceId: string; jobId: string }[]>(
      `SELECT workspace_id AS "workspaceId", id AS "jobId" FROM job
       WHERE finished_at BETWEEN now() - interval '60 days' AND now() - $1 * interval '1 day'`,
      [mastersKeptDays],
    );
    for (const { workspaceId, jobId } of ended) await this.files.remove(storageKeys.masters(workspaceId, jobId));
    await sweepPendingRevisions(this.dataSource);
    await this.closeLostImports();
    await this.files.removeAbandoned();
  }
}
