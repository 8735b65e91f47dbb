import { Controller, Delete, Get, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  pageQuerySchema,
  type ChapterView,
  type IngestResult,
  type LineView,
  type Page,
  type PageQuery,
  type ScriptView,
  type SliceView,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { previewSlices } from '@voicemill/production';
import { ScriptsService } from '@voicemill/scripts';
import { VoicesService } from '@voicemill/voices';
import { z } from 'zod';
import { Route } from './openapi/route';
import { ScriptRejected } from './problems/http-faults';
import { IdPipe } from './request/id-pipe';
import { linesQuery } from './request/lines-query';
import { readOptionsOf, readQuery } from './request/read-options';
import { Ctx } from './request/request-context';
import { UploadInterceptor, uploadOf, type ReceivedFile } from './request/upload.interceptor';
import { ZodPipe } from './request/zod-pipe';
import { UploadLimit } from './tokens';

const paging = new ZodPipe(pageQuerySchema);
const scriptId = new IdPipe('script');
const uploadQuery = readQuery.extend({
  onError: z.enum(['stop', 'skip']).default('stop'),
  /** `review`: where there is a script of this name, the file waits to be accepted. */
  changes: z.enum(['apply', 'review']).default('apply'),
});
const slicesQuery = z.object({ voice: z.string().max(200).optional() });

@ApiTags('scripts')
@Controller('scripts')
export class ScriptsController {
  constructor(
    private readonly scripts: ScriptsService,
    private readonly voices: VoicesService,
    private readonly limit: UploadLimit,
  ) {}

  @Get()
  @Route({ summary: 'List scripts, newest first', answer: { page: 'Script' }, query: [pageQuerySchema] })
  list(@Ctx() ctx: RequestContext, @Query(paging) query: PageQuery): Promise<Page<ScriptView>> {
    return this.scripts.rows.list(ctx, query);
  }

  @Post()
  @UseInterceptors(UploadInterceptor)
  @Route({
    summary: 'Upload a table, text, book, subtitle file or archive of these; the same name again is a new revision',
    status: 201,
    answer: 'IngestResult',
    body: 'file',
    query: [uploadQuery],
    refuses: [413, 422],
  })
  async upload(
    @Ctx() ctx: RequestContext,
    @UploadedFile() file: ReceivedFile | undefined,
    @Query(new ZodPipe(uploadQuery)) { onError, changes, ...asked }: z.output<typeof uploadQuery>,
  ): Promise<IngestResult> {
    const options = await readOptionsOf(this.scripts, ctx, asked);
    const upload = { ...uploadOf(file), limitBytes: this.limit.bytes, onError, options };
    const result = await (changes === 'review' ? this.scripts.propose(ctx, upload) : this.scripts.ingest(ctx, upload));
    if (!result.script) throw new ScriptRejected(result);
    return result;
  }

  @Get(':id')
  @Route({ summary: 'Show a script', answer: 'Script', refuses: [404] })
  show(@Ctx() ctx: RequestContext, @Param('id', scriptId) id: string): Promise<ScriptView> {
    return this.scripts.show(ctx, id);
  }

  @Delete(':id')
  @Route({ summary: 'Remove a script that no job was made from', status: 204, refuses: [404, 409] })
  remove(@Ctx() ctx: RequestContext, @Param('id', scriptId) id: string): Promise<void> {
    return this.scripts.remove(ctx, id);
  }

  @Get(':id/chapters')
  @Route({
    summary: 'List the chapters of the newest revision',
    answer: { page: 'Chapter' },
    query: [pageQuerySchema],
    refuses: [404],
  })
  async chapters(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Query(paging) query: PageQuery,
  ): Promise<Page<ChapterView>> {
    const { revisionId } = await this.scripts.show(ctx, id);
    return this.scripts.rows.listChapters(ctx, revisionId, query);
  }

  @Get(':id/lines')
  @Route({
    summary: 'List the lines of the newest revision',
    answer: { page: 'Line' },
    query: [pageQuerySchema, linesQuery],
    refuses: [404],
  })
  async lines(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Query(paging) query: PageQuery,
    @Query(new ZodPipe(linesQuery)) filter: z.output<typeof linesQuery>,
  ): Promise<Page<LineView>> {
    const { revisionId } = await this.scripts.show(ctx, id);
    return this.scripts.rows.listLines(ctx, revisionId, query, filter);
  }

  @Get(':id/lines/:number/slices')
  @Route({
    summary: 'Show how a line would be cut and spoken, without speaking it',
    answer: 'Slices',
    query: [slicesQuery],
    refuses: [404],
  })
  async slices(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Param('number', new IdPipe('line', 'number')) number: string,
    @Query(new ZodPipe(slicesQuery)) { voice }: z.output<typeof slicesQuery>,
  ): Promise<{ slices: SliceView[] }> {
    const registry = this.voices.registry(ctx);
    return { slices: await previewSlices(this.scripts, registry, ctx, { scriptId: id, line: Number(number), voice }) };
  }
}
