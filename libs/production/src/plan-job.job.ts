import { JobEntity, ScriptRevisionEntity, type RequestContext, type DataSource } from '@voicemill/db';
import type { QueuePayload } from '@voicemill/contracts';
import { joinFairShare, noteQueueLength, type Handler, type HandlerRun, type JobQueue } from '@voicemill/queue';
import type { ScriptsService } from '@voicemill/scripts';
import type { VoicesService } from '@voicemill/voices';
import { noteJobEvent } from './job-events';
import { failJob } from './job-outcome';
import { PlanWriter } from './plan-writer';
import { Quoting } from './quote';
import { GuessTally } from './review-guesses';
import { ScriptPlanner } from './script-plan';

/** From here on it shows whether a claim walks along an index or reads a table. */
const manyChunks = 500;

/** First arrow: a job's lines become chunks, and requests for the takes that do not exist yet. */
export class PlanJob implements Handler<'job.plan'> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly scripts: ScriptsService,
    private readonly voices: VoicesService,
    /** Tells the synthesis loop of this process that there is work. */
    private readonly planned: () => void,
  ) {}

  async run({ workspaceId, jobId }: QueuePayload<'job.plan'>, run: HandlerRun): Promise<void> {
    const ctx: RequestContext = { workspaceId, actor: 'worker', traceId: jobId };
    const [, begun] = await this.dataSource.query<[unknown, number]>(
      `UPDATE job SET status = 'planning', started_at = coalesce(started_at, now())
       WHERE id = $1 AND workspace_id = $2 AND status IN ('queued', 'planning')`,
      [jobId, workspaceId],
    );
    if (begun === 0) return;
    await joinFairShare(this.dataSource, workspaceId);
    const chunks = await this.dataSource.transaction(async (manager) => {
      const job = await manager.findOneOrFail(JobEntity, {
        where: { id: jobId, workspaceId },
        lock: { mode: 'pessimistic_write' },
      });
      if (job.status !== 'planning') return 0;
      const revision = await manager.findOneByOrFail(ScriptRevisionEntity, { id: job.revisionId });
      const planner = new ScriptPlanner(this.scripts.rows, this.voices.registry(ctx), ctx);
      const writer = new PlanWriter(manager, job);
      const lexicon = await this.scripts.lexicons.compile(ctx, job.scriptId, job.lexicons);
      const guesses = new GuessTally();
      const quoting = new Quoting(this.dataSource, ctx);
      const tally = quoting.tally(job.settings);
      for await (const line of planner.plan({ revision, sourceName: '', settings: job.settings, lexicon })) {
        run.signal.throwIfAborted();
        await writer.add(line);
        guesses.add(line.doubts);
        if (job.quote === null) await tally.add(line);
      }
      // Kept from the first plan on: a job that is resumed is held to what it was quoted, not to what was left of it.
      const quote = job.quote ?? (await quoting.finish(tally, job.settings));
      await manager.query(`UPDATE job SET status = 'synthesising', quote = $2, guesses = $3 WHERE id = $1`, [
        jobId,
        JSON.stringify(quote),
        JSON.stringify(guesses.sums()),
      ]);
      const counts = await writer.finish(this.queue);
      await noteJobEvent(manager, { workspaceId, jobId }, 'planned', plannedMessage(counts), { ...counts });
      await run.assertHeld(manager);
      return counts.chunks;
    });
    this.planned();
    if (chunks >= manyChunks) await noteQueueLength(this.dataSource);
  }

  async exhausted({ workspaceId, jobId }: QueuePayload<'job.plan'>, reason: string): Promise<void> {
    await failJob(this.dataSource, { workspaceId, jobId }, `Planning failed: ${reason}`);
  }
}

const plannedMessage = ({ lines, chunks, reused }: { lines: number; chunks: number; reused: number }): string =>
  `${lines} lines in ${chunks} chunks; ${reused} takes were there already.`;
