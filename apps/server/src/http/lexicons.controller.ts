import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  lexiconEntrySchema,
  pageQuerySchema,
  type LexiconEntry,
  type LexiconView,
  type Page,
  type PageQuery,
  type StoredEntry,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { ScriptsService, type LexiconOwner } from '@voicemill/scripts';
import { z } from 'zod';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { LexiconPipe } from './request/lexicon-pipe';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

const paging = new ZodPipe(pageQuerySchema);
const lexicon = new LexiconPipe();
const entryId = new IdPipe('entry');
const wish = new ZodPipe(lexiconEntrySchema);
const entriesQuery = z.object({
  version: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  search: z.string().trim().max(80).optional(),
});

/** Pronunciations of the workspace (`workspace`) or of a script (its id). */
@ApiTags('lexicons')
@Controller('lexicons/:id')
export class LexiconsController {
  constructor(private readonly scripts: ScriptsService) {}

  @Get()
  @Route({
    summary: 'Show the lexicon of the workspace ("workspace") or of a script',
    answer: 'Lexicon',
    refuses: [404],
  })
  show(@Ctx() ctx: RequestContext, @Param('id', lexicon) owner: LexiconOwner): Promise<LexiconView> {
    return this.scripts.lexicons.show(ctx, owner);
  }

  @Get('entries')
  @Route({
    summary: 'List the entries of the present version, or of an earlier one',
    answer: { page: 'StoredEntry' },
    query: [pageQuerySchema, entriesQuery],
    refuses: [404],
  })
  list(
    @Ctx() ctx: RequestContext,
    @Param('id', lexicon) owner: LexiconOwner,
    @Query(paging) query: PageQuery,
    @Query(new ZodPipe(entriesQuery)) filter: z.output<typeof entriesQuery>,
  ): Promise<Page<StoredEntry>> {
    return this.scripts.lexicons.list(ctx, owner, query, filter);
  }

  @Post('entries')
  @Route({
    summary: 'Add an entry',
    status: 201,
    answer: 'StoredEntry',
    body: 'LexiconEntry',
    refuses: [400, 404, 409, 413],
  })
  add(
    @Ctx() ctx: RequestContext,
    @Param('id', lexicon) owner: LexiconOwner,
    @Body(wish) entry: LexiconEntry,
  ): Promise<StoredEntry> {
    return this.scripts.lexicons.add(ctx, owner, entry);
  }

  @Put('entries/:entryId')
  @Route({
    summary: 'Change an entry: a new one, with an id of its own, takes its place',
    answer: 'StoredEntry',
    body: 'LexiconEntry',
    refuses: [400, 404, 409],
  })
  change(
    @Ctx() ctx: RequestContext,
    @Param('id', lexicon) owner: LexiconOwner,
    @Param('entryId', entryId) id: string,
    @Body(wish) entry: LexiconEntry,
  ): Promise<StoredEntry> {
    return this.scripts.lexicons.replace(ctx, owner, id, entry);
  }

  @Delete('entries/:entryId')
  @Route({ summary: 'Remove an entry; earlier versions keep it', status: 204, refuses: [404] })
  remove(
    @Ctx() ctx: RequestContext,
    @Param('id', lexicon) owner: LexiconOwner,
    @Param('entryId', entryId) id: string,
  ): Promise<void> {
    return this.scripts.lexicons.remove(ctx, owner, id);
  }
}
