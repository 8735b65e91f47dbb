import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  pricesSchema,
  quoteRequestSchema,
  type JobQuote,
  type Prices,
  type Quote,
  type QuoteRequest,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { JobsService } from '@voicemill/production';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

const [scriptId, revisionId] = [new IdPipe('script'), new IdPipe('revision')];
const wish = new ZodPipe(
  quoteRequestSchema.transform((request) => ({
    ...request,
    scriptId: scriptId.transform(request.scriptId),
    revisionId: request.revisionId === undefined ? undefined : revisionId.transform(request.revisionId),
  })),
);

@ApiTags('quotes')
@Controller()
export class QuotesController {
  constructor(private readonly jobs: JobsService) {}

  @Post('jobs/quote')
  @Route({
    summary: 'Say what a render would take and cost, without making anything',
    answer: 'Quote',
    body: 'QuoteRequest',
    refuses: [400, 404],
  })
  quote(@Ctx() ctx: RequestContext, @Body(wish) request: QuoteRequest): Promise<Quote> {
    return this.jobs.quote(ctx, request);
  }

  @Get('jobs/:id/quote')
  @Route({ summary: 'Show what a job was quoted and what it took', answer: 'JobQuote', refuses: [404] })
  show(@Ctx() ctx: RequestContext, @Param('id', new IdPipe('job')) id: string): Promise<JobQuote> {
    return this.jobs.showQuote(ctx, id);
  }

  @Get('prices')
  @Route({ summary: 'Show the price table; prices of 0 are not charged', answer: 'Prices' })
  prices(@Ctx() ctx: RequestContext): Promise<Prices> {
    return this.jobs.showPrices(ctx);
  }

  @Put('prices')
  @Route({
    summary: 'Set the price table that quotes use from now on',
    answer: 'Prices',
    body: 'PutPrices',
    refuses: [400],
  })
  put(@Ctx() ctx: RequestContext, @Body(new ZodPipe(pricesSchema)) prices: Prices): Promise<Prices> {
    return this.jobs.putPrices(ctx, prices);
  }
}
