import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@voicemill/db';
import { DeliveriesService } from '@voicemill/production';
import type { Request, Response } from 'express';
import { posix } from 'node:path';
import { z } from 'zod';
import { sendStoredFile } from './answers/send-stored-file';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';
import { StoredFiles } from './tokens';

const fileQuery = z.object({ download: z.enum(['0', '1']).default('0') });

@ApiTags('deliveries')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly files: StoredFiles,
  ) {}

  @Get(':id/files/:fileId')
  @Route({
    summary: 'Download or play a delivered file (with range); download=1 makes the browser save it',
    answer: { media: '*/*' },
    query: [fileQuery],
    refuses: [404, 416],
    also: { 206: 'The asked-for part', 304: 'Unchanged' },
  })
  async file(
    @Ctx() ctx: RequestContext,
    @Param('id', new IdPipe('delivery')) id: string,
    @Param('fileId', new IdPipe('file')) fileId: string,
    @Query(new ZodPipe(fileQuery)) query: z.output<typeof fileQuery>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { key, file } = await this.deliveries.file(ctx, id, fileId);
    const { mediaType, sha256: tag, path } = file;
    const download = { key, mediaType, tag, name: posix.basename(path), attachment: query.download === '1' };
    await sendStoredFile(this.files.store, download, request, response);
  }
}
