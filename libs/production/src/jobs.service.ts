import {
  jobSettingsSchema,
  type CreateJob,
  type JobQuote,
  type JobSettings,
  type JobView,
  type Prices,
  type Quote,
  type QuoteRequest,
} from '@voicemill/contracts';
import { JobEntity, type RequestContext, type DataSource, type EntityManager } from '@voicemill/db';
import { Conflict, NotFound } from '@voicemill/platform';
import type { JobQueue } from '@voicemill/queue';
import type { ScriptsService } from '@voicemill/scripts';
import type { VoicesService } from '@voicemill/voices';
import type { CoversService } from './covers.service';
import { noteJobEvent } from './job-events';
import { isFinished, JobsRepository } from './jobs.repository';
import { Quoting } from './quote';
import { jobQuote } from './quote-actuals';
import { PricesRepository } from './quote-price';
import { ReviewService } from './review.service';
import { ScriptPlanner, type ScriptToCheck } from './script-plan';

/** What users do with jobs. Everything that takes time is enqueued; nothing is rendered here. */
export class JobsService {
  readonly rows: JobsRepository;
  readonly review: ReviewService;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly scripts: ScriptsService,
    private readonly voices: VoicesService,
    private readonly covers: CoversService,
  ) {
    this.rows = new JobsRepository(dataSource);
    this.review = new ReviewService(scripts, voices);
  }

  /** What a render would take, without making anything: of the newest revision, or of the one that is named. */
  async quote(ctx: RequestContext, request: QuoteRequest): Promise<Quote> {
    const { planner, script } = await this.planner(ctx, request, request.revisionId);
    await planner.check(script);
    return new Quoting(this.dataSource, ctx).quote(planner.plan(script), script.settings);
  }

  /** What a job was quoted, and what it took. */
  showQuote(ctx: RequestContext, id: string): Promise<JobQuote> {
    return jobQuote(this.dataSource, ctx, id);
  }

  showPrices(ctx: RequestContext): Promise<Prices> {
    return new PricesRepository(this.dataSource).read(ctx);
  }

  putPrices(ctx: RequestContext, prices: Prices): Promise<Prices> {
    return new PricesRepository(this.dataSource).put(ctx, prices);
  }

  /**
   * Confirms a render. The agreement of every voice is checked here, and again when it speaks.
   * @throws InvalidInput language-not-spoken or parameter-out-of-range, Forbidden voice-not-permitted, Conflict for open doubts that are to be waited for
   */
  async create(ctx: RequestContext, request: CreateJob): Promise<JobView> {
    const settings = jobSettingsSchema.parse(request.settings);
    await this.covers.assertStored(ctx, settings.cover);
    const { planner, script, lexicons, versionIds } = await this.planner(ctx, { ...request, settings });
    await planner.check(script);
    if (settings.review === 'wait') await this.review.assertSettled(ctx, request.scriptId);
    await this.voices.assertPermitted(ctx, await versionIds());
    const { workspaceId } = ctx;
    const id = await this.dataSource.transaction(async (manager) => {
      const job = await manager.save(
        manager.create(JobEntity, {
          workspaceId,
          scriptId: request.scriptId,
          revisionId: script.revision.id,
          status: 'queued',
          settings,
          lexicons,
          guesses: null,
          quote: null,
          error: null,
          startedAt: null,
          finishedAt: null,
        }),
      );
      const owner = { workspaceId, jobId: job.id };
      await noteJobEvent(manager, owner, 'created', `Created by ${ctx.actor}.`, { preset: settings.preset });
      await this.queue.enqueue('job.plan', owner, { manager });
      return job.id;
    });
    return this.show(ctx, id);
  }

  /** A job of the script's newest revision with these very settings and the present lexicons that has not ended. */
  async findUnfinished(ctx: RequestContext, scriptId: string, settings: JobSettings): Promise<JobView | null> {
    const { revisionId } = await this.scripts.show(ctx, scriptId);
    const lexicons = await this.scripts.lexicons.versions(ctx, scriptId);
    const id = await this.rows.findUnfinishedId(ctx, { revisionId, settings, lexicons });
    return id === undefined ? null : this.show(ctx, id);
  }

  async show(ctx: RequestContext, id: string): Promise<JobView> {
    const job = await this.rows.find(ctx, id);
    if (!job) throw new NotFound('There is no such job.');
    return job;
  }

  /** Stops a job. Takes already made stay and are used by the next job; a batch on the device is let finish. */
  async cancel(ctx: RequestContext, id: string): Promise<JobView> {
    await this.change(ctx, id, async (manager, job) => {
      if (isFinished(job.status)) throw new Conflict(`The job has ended already (${job.status}).`);
      await manager.update(JobEntity, { id }, { status: 'cancelled', finishedAt: new Date() });
      await manager.query(
        `DELETE FROM take_request r WHERE r.workspace_id = $1 AND r.job_id = $2 AND r.lease_token IS NULL
           AND NOT EXISTS (SELECT 1 FROM chunk c JOIN job j ON j.id = c.job_id WHERE c.workspace_id = $1
             AND c.take_key = r.key AND c.status = 'open' AND j.status IN ('planning', 'synthesising'))`,
        [ctx.workspaceId, id],
      );
      await noteJobEvent(
        manager,
        { workspaceId: ctx.workspaceId, jobId: id },
        'cancelled',
        `Cancelled by ${ctx.actor}.`,
      );
    });
    return this.show(ctx, id);
  }

  /** Goes on with a cancelled or failed job. What is planned and made stays; only the rest is done. */
  async resume(ctx: RequestContext, id: string): Promise<JobView> {
    await this.change(ctx, id, async (manager, job) => {
      if (job.status !== 'cancelled' && job.status !== 'failed') {
        throw new Conflict(`A job can be resumed when it is cancelled or failed; this one is ${job.status}.`);
      }
      await this.startAnew(manager, ctx, id, 'resumed', `Resumed by ${ctx.actor}.`);
    });
    return this.show(ctx, id);
  }

  /** Has the gaps of a finished job tried again; the job then delivers anew. */
  async retryGaps(ctx: RequestContext, id: string): Promise<JobView> {
    await this.change(ctx, id, async (manager, job) => {
      if (job.status !== 'done-with-gaps') {
        throw new Conflict(`Only a job with gaps has something to retry; this one is ${job.status}.`);
      }
      await this.startAnew(manager, ctx, id, 'retrying-gaps', `Gaps are tried again, asked by ${ctx.actor}.`);
    });
    return this.show(ctx, id);
  }

  /**
   * Plans the job again from its script: chunks are rewritten, every take that exists is found by its key, so only
   * what is missing is made. One path for resume and retry, and the same as for a new job.
   */
  private async startAnew(manager: EntityManager, ctx: RequestContext, id: string, kind: string, message: string) {
    const owner = { workspaceId: ctx.workspaceId, jobId: id };
    await manager.query(`DELETE FROM job_chapter WHERE job_id = $1`, [id]);
    await manager.update(JobEntity, { id }, { status: 'queued', error: null, finishedAt: null, openChapters: 0 });
    await noteJobEvent(manager, owner, kind, message);
    await this.queue.enqueue('job.plan', owner, { manager });
  }

  private async change(
    ctx: RequestContext,
    id: string,
    change: (manager: EntityManager, job: JobEntity) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const job = await this.rows.lock(manager, ctx, id);
      if (!job) throw new NotFound('There is no such job.');
      await change(manager, job);
    });
  }

  private async planner(ctx: RequestContext, request: CreateJob, revisionId?: string) {
    const view = await this.scripts.show(ctx, request.scriptId);
    const revision = await this.scripts.rows.findRevision(ctx, revisionId ?? view.revisionId);
    if (revision?.scriptId !== request.scriptId) throw new NotFound('The script has no such revision.');
    const registry = this.voices.registry(ctx);
    const planner = new ScriptPlanner(this.scripts.rows, registry, ctx);
    const lexicons = await this.scripts.lexicons.versions(ctx, request.scriptId);
    const lexicon = await this.scripts.lexicons.compile(ctx, request.scriptId, lexicons);
    const { sourceName, kind } = view;
    const script: ScriptToCheck = { revision, sourceName, kind, settings: request.settings, lexicon };
    return { planner, script, lexicons, versionIds: () => registry.resolvedVersionIds() };
  }
}
