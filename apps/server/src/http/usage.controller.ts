import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  pageQuerySchema,
  usageQuerySchema,
  type Page,
  type PageQuery,
  type UsageDay,
  type UsageQuery,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { UsageRepository } from '@voicemill/reporting';
import { Route } from './openapi/route';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

@ApiTags('usage')
@Controller('usage')
export class UsageController {
  constructor(private readonly usage: UsageRepository) {}

  @Get()
  @Route({
    summary: 'What was spoken, by day (UTC) and voice, newest first',
    answer: { page: 'UsageDay' },
    query: [pageQuerySchema, usageQuerySchema],
  })
  list(
    @Ctx() ctx: RequestContext,
    @Query(new ZodPipe(pageQuerySchema)) page: PageQuery,
    @Query(new ZodPipe(usageQuerySchema)) days: UsageQuery,
  ): Promise<Page<UsageDay>> {
    return this.usage.listDays(ctx, days, page);
  }
}
