import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  explainSchema,
  pageQuerySchema,
  type ExplainWish,
  type ExplanationView,
  type Page,
  type PageQuery,
  type SpokenLineView,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { explainLines, explainText } from '@voicemill/production';
import { ScriptsService, type LexiconOwner } from '@voicemill/scripts';
import type { z } from 'zod';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { LexiconPipe } from './request/lexicon-pipe';
import { linesQuery } from './request/lines-query';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

/** What will be spoken, shown before anything is. */
@ApiTags('review')
@Controller()
export class ExplainController {
  constructor(private readonly scripts: ScriptsService) {}

  @Get('scripts/:id/spoken')
  @Route({
    summary: 'List what will be spoken for the lines of the newest revision, token by token',
    answer: { page: 'SpokenLine' },
    query: [pageQuerySchema, linesQuery],
    refuses: [404],
  })
  lines(
    @Ctx() ctx: RequestContext,
    @Param('id', new IdPipe('script')) scriptId: string,
    @Query(new ZodPipe(pageQuerySchema)) query: PageQuery,
    @Query(new ZodPipe(linesQuery)) filter: z.output<typeof linesQuery>,
  ): Promise<Page<SpokenLineView>> {
    return explainLines(this.scripts, ctx, { scriptId, ...filter }, query);
  }

  @Post('lexicons/:id/explain')
  @Route({
    summary: 'Show what would be spoken for a text, read with the lexicon of the workspace or of a script',
    answer: 'Explanation',
    body: 'Explain',
    refuses: [400, 404],
  })
  text(
    @Ctx() ctx: RequestContext,
    @Param('id', new LexiconPipe()) owner: LexiconOwner,
    @Body(new ZodPipe(explainSchema)) wish: ExplainWish,
  ): Promise<ExplanationView> {
    return explainText(this.scripts, ctx, owner, wish);
  }
}
