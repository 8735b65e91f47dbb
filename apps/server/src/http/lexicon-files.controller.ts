import { Controller, Get, Param, Post, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  lexiconFileFormats,
  lexiconImportModes,
  type LexiconFileFormat,
  type LexiconImport,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { ScriptsService, type LexiconOwner } from '@voicemill/scripts';
import { z } from 'zod';
import { contentDisposition } from './answers/content-disposition';
import { Route } from './openapi/route';
import { LexiconRejected } from './problems/lexicon-rejected';
import { LexiconPipe } from './request/lexicon-pipe';
import { Ctx } from './request/request-context';
import { UploadInterceptor, uploadOf, type ReceivedFile } from './request/upload.interceptor';
import { ZodPipe } from './request/zod-pipe';
import { UploadLimit } from './tokens';

const lexicon = new LexiconPipe();
const exportQuery = z.object({ format: z.enum(lexiconFileFormats).default('csv') });
const importQuery = z.object({
  /** Unset: told by the name of the file. */
  format: z.enum(lexiconFileFormats).optional(),
  mode: z.enum(lexiconImportModes).default('merge'),
});
const mediaTypes = { csv: 'text/csv; charset=utf-8', pls: 'application/pls+xml' };
/** 20,000 entries of a line each are 2 MB. */
const limitBytes = 8 * 1024 * 1024;

@ApiTags('lexicons')
@Controller('lexicons/:id/file')
export class LexiconFilesController {
  constructor(
    private readonly scripts: ScriptsService,
    private readonly limit: UploadLimit,
  ) {}

  @Get()
  @Route({
    summary: 'Download a lexicon as CSV or as PLS 1.0',
    answer: { media: 'text/csv' },
    query: [exportQuery],
    refuses: [404],
  })
  async download(
    @Ctx() ctx: RequestContext,
    @Param('id', lexicon) owner: LexiconOwner,
    @Query(new ZodPipe(exportQuery)) { format }: z.output<typeof exportQuery>,
  ): Promise<StreamableFile> {
    const written = await this.scripts.lexicons.export(ctx, owner, format);
    const disposition = contentDisposition('attachment', `lexicon.${format}`);
    return new StreamableFile(Buffer.from(written), { type: mediaTypes[format], disposition });
  }

  @Post()
  @UseInterceptors(UploadInterceptor)
  @Route({
    summary: 'Take a CSV or PLS 1.0 file of entries in, whole or not at all',
    answer: 'LexiconImport',
    body: 'file',
    query: [importQuery],
    refuses: [404, 413, 422],
  })
  async upload(
    @Ctx() ctx: RequestContext,
    @Param('id', lexicon) owner: LexiconOwner,
    @UploadedFile() file: ReceivedFile | undefined,
    @Query(new ZodPipe(importQuery)) { format, mode }: z.output<typeof importQuery>,
  ): Promise<LexiconImport> {
    await this.scripts.lexicons.show(ctx, owner);
    const { name, open } = uploadOf(file);
    const input = { name, open, limitBytes: Math.min(limitBytes, this.limit.bytes) };
    const result = await this.scripts.lexicons.import(ctx, owner, { ...input, format: format ?? formatOf(name) }, mode);
    if (result.faultsTotal > 0) throw new LexiconRejected(result);
    return result;
  }
}

const formatOf = (name: string): LexiconFileFormat => (/\.(pls|xml)$/i.test(name) ? 'pls' : 'csv');
