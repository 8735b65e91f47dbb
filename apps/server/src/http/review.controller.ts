import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  decisionSchema,
  pageQuerySchema,
  type Decision,
  type PageQuery,
  type Review,
  type StoredEntry,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { ReviewService } from '@voicemill/production';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

const scriptId = new IdPipe('script');

/** Readings to be settled before a script is rendered. */
@ApiTags('review')
@Controller('scripts/:id/review')
export class ReviewController {
  constructor(private readonly review: ReviewService) {}

  @Get()
  @Route({
    summary: 'List the readings of the newest revision that are guesses, equal ones together, the most frequent first',
    answer: 'Review',
    query: [pageQuerySchema],
    refuses: [404],
  })
  list(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Query(new ZodPipe(pageQuerySchema)) query: PageQuery,
  ): Promise<Review> {
    return this.review.list(ctx, id, query);
  }

  @Post()
  @Route({
    summary: 'Settle one group of them by an entry of the lexicon of the script or of the workspace',
    status: 201,
    answer: 'StoredEntry',
    body: 'Decision',
    refuses: [400, 404, 413],
  })
  decide(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Body(new ZodPipe(decisionSchema)) decision: Decision,
  ): Promise<StoredEntry> {
    return this.review.decide(ctx, id, decision);
  }
}
