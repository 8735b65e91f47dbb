import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  chunkStatuses,
  createJobSchema,
  jobStatuses,
  pageQuerySchema,
  type ChunkView,
  type CreateJob,
  type DeliveryView,
  type JobEventView,
  type JobView,
  type Page,
  type PageQuery,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { DeliveriesService, JobsService } from '@voicemill/production';
import type { Response } from 'express';
import { z } from 'zod';
import { sendLiveJob } from './live/send-live-job';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

const paging = new ZodPipe(pageQuerySchema);
const jobId = new IdPipe('job');
const scriptId = new IdPipe('script');
const wish = new ZodPipe(
  createJobSchema.transform((request) => ({ ...request, scriptId: scriptId.transform(request.scriptId) })),
);
const jobsQuery = z.object({ status: z.enum(jobStatuses).optional() });
const chunksQuery = z.object({
  status: z.enum(chunkStatuses).optional(),
  /** `true`: only those that the gate leaves to a person. */
  flagged: z.enum(['true', 'false']).optional(),
});

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly deliveries: DeliveriesService,
  ) {}

  @Post()
  @Route({ summary: 'Start a render', status: 201, answer: 'Job', body: 'CreateJob', refuses: [400, 403, 404] })
  create(@Ctx() ctx: RequestContext, @Body(wish) request: CreateJob): Promise<JobView> {
    return this.jobs.create(ctx, request);
  }

  @Get()
  @Route({ summary: 'List jobs, newest first', answer: { page: 'Job' }, query: [pageQuerySchema, jobsQuery] })
  list(
    @Ctx() ctx: RequestContext,
    @Query(paging) query: PageQuery,
    @Query(new ZodPipe(jobsQuery)) { status }: z.output<typeof jobsQuery>,
  ): Promise<Page<JobView>> {
    return this.jobs.rows.list(ctx, query, status);
  }

  @Get(':id')
  @Route({ summary: 'Show a job', answer: 'Job', refuses: [404] })
  show(@Ctx() ctx: RequestContext, @Param('id', jobId) id: string): Promise<JobView> {
    return this.jobs.show(ctx, id);
  }

  @Post(':id/cancel')
  @Route({ summary: 'Stop a job; what is made stays', answer: 'Job', refuses: [404, 409] })
  cancel(@Ctx() ctx: RequestContext, @Param('id', jobId) id: string): Promise<JobView> {
    return this.jobs.cancel(ctx, id);
  }

  @Post(':id/resume')
  @Route({ summary: 'Go on with a cancelled or failed job', answer: 'Job', refuses: [404, 409] })
  resume(@Ctx() ctx: RequestContext, @Param('id', jobId) id: string): Promise<JobView> {
    return this.jobs.resume(ctx, id);
  }

  @Post(':id/retry-gaps')
  @Route({ summary: 'Try the gaps of a finished job again', answer: 'Job', refuses: [404, 409] })
  retryGaps(@Ctx() ctx: RequestContext, @Param('id', jobId) id: string): Promise<JobView> {
    return this.jobs.retryGaps(ctx, id);
  }

  @Get(':id/events')
  @Route({
    summary: 'Read the event log of a job, oldest first',
    answer: { page: 'JobEvent' },
    query: [pageQuerySchema],
    refuses: [404],
  })
  async events(
    @Ctx() ctx: RequestContext,
    @Param('id', jobId) id: string,
    @Query(paging) query: PageQuery,
  ): Promise<Page<JobEventView>> {
    await this.jobs.show(ctx, id);
    return this.jobs.rows.listEvents(ctx, id, query);
  }

  @Get(':id/live')
  @Route({
    summary: 'Follow a job: server-sent events `job` (its state) and `log` (an entry of its log) until it has ended',
    answer: { media: 'text/event-stream' },
    refuses: [404],
    also: { 204: 'The job has ended and Last-Event-ID is its last event: do not come back' },
  })
  async live(
    @Ctx() ctx: RequestContext,
    @Param('id', jobId) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const job = await this.jobs.show(ctx, id);
    await sendLiveJob(this.jobs.rows, ctx, job, lastEventId, response);
  }

  @Get(':id/chunks')
  @Route({
    summary: 'List the chunks of a job in the order they are heard',
    answer: { page: 'Chunk' },
    query: [pageQuerySchema, chunksQuery],
    refuses: [404],
  })
  async chunks(
    @Ctx() ctx: RequestContext,
    @Param('id', jobId) id: string,
    @Query(paging) query: PageQuery,
    @Query(new ZodPipe(chunksQuery)) { status, flagged }: z.output<typeof chunksQuery>,
  ): Promise<Page<ChunkView>> {
    await this.jobs.show(ctx, id);
    return this.jobs.rows.listChunks(ctx, id, query, { status, flagged: flagged === 'true' });
  }

  @Get(':id/deliveries')
  @Route({
    summary: 'List what a job has handed over, newest first',
    answer: { page: 'Delivery' },
    query: [pageQuerySchema],
    refuses: [404],
  })
  async listDeliveries(
    @Ctx() ctx: RequestContext,
    @Param('id', jobId) id: string,
    @Query(paging) query: PageQuery,
  ): Promise<Page<DeliveryView>> {
    await this.jobs.show(ctx, id);
    return this.deliveries.list(ctx, id, query);
  }
}
