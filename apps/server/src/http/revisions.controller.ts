import { Controller, Get, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  pageQuerySchema,
  type IngestResult,
  type LineChangeView,
  type Page,
  type PageQuery,
  type PendingRevisionView,
  type ScriptView,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { ScriptsService } from '@voicemill/scripts';
import { z } from 'zod';
import { Route } from './openapi/route';
import { ScriptRejected } from './problems/http-faults';
import { IdPipe } from './request/id-pipe';
import { readOptionsOf, readQuery } from './request/read-options';
import { Ctx } from './request/request-context';
import { UploadInterceptor, uploadOf, type ReceivedFile } from './request/upload.interceptor';
import { ZodPipe } from './request/zod-pipe';
import { UploadLimit } from './tokens';

const scriptId = new IdPipe('script');
const revisionId = new IdPipe('revision');
const uploadQuery = readQuery.extend({ onError: z.enum(['stop', 'skip']).default('stop') });

/** Changed files are looked at before they take the place of the newest revision. */
@ApiTags('scripts')
@Controller('scripts/:id/revisions')
export class RevisionsController {
  constructor(
    private readonly scripts: ScriptsService,
    private readonly limit: UploadLimit,
  ) {}

  @Post()
  @UseInterceptors(UploadInterceptor)
  @Route({
    summary: 'Upload a changed file of a script; it waits, with what it changes, until it is accepted',
    status: 201,
    answer: 'IngestResult',
    body: 'file',
    query: [uploadQuery],
    refuses: [404, 413, 422],
  })
  async propose(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @UploadedFile() file: ReceivedFile | undefined,
    @Query(new ZodPipe(uploadQuery)) { onError, ...asked }: z.output<typeof uploadQuery>,
  ): Promise<IngestResult> {
    // Whose script it is comes first: a stranger learns nothing from what is said about the file.
    await this.scripts.show(ctx, id);
    const options = await readOptionsOf(this.scripts, ctx, asked);
    const upload = { ...uploadOf(file), limitBytes: this.limit.bytes, onError, options };
    const result = await this.scripts.propose(ctx, upload, id);
    if (!result.script) throw new ScriptRejected(result);
    return result;
  }

  @Get(':revisionId')
  @Route({ summary: 'Show a revision that waits to be accepted', answer: 'PendingRevision', refuses: [404] })
  show(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Param('revisionId', revisionId) revision: string,
  ): Promise<PendingRevisionView> {
    return this.scripts.revisions.show(ctx, id, revision);
  }

  @Get(':revisionId/changes')
  @Route({
    summary: 'List the lines that a waiting revision adds, removes, changes and moves, in reading order',
    answer: { page: 'LineChange' },
    query: [pageQuerySchema],
    refuses: [404],
  })
  changes(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Param('revisionId', revisionId) revision: string,
    @Query(new ZodPipe(pageQuerySchema)) query: PageQuery,
  ): Promise<Page<LineChangeView>> {
    return this.scripts.revisions.listChanges(ctx, id, revision, query);
  }

  @Post(':revisionId/accept')
  @Route({ summary: 'Make a waiting revision the newest one', answer: 'Script', refuses: [404, 409] })
  async accept(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Param('revisionId', revisionId) revision: string,
  ): Promise<ScriptView> {
    await this.scripts.revisions.accept(ctx, id, revision);
    return this.scripts.show(ctx, id);
  }

  @Post(':revisionId/reject')
  @Route({ summary: 'Throw a waiting revision away', status: 204, refuses: [404] })
  reject(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Param('revisionId', revisionId) revision: string,
  ): Promise<void> {
    return this.scripts.revisions.reject(ctx, id, revision);
  }
}
