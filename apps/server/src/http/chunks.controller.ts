import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@voicemill/db';
import { chunkAudio, chunkPicture, JobsService } from '@voicemill/production';
import type { Request, Response } from 'express';
import { encodePng } from './answers/png';
import { sendStoredFile } from './answers/send-stored-file';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { StoredFiles } from './tokens';

@ApiTags('chunks')
@Controller('chunks')
export class ChunksController {
  constructor(
    private readonly jobs: JobsService,
    private readonly files: StoredFiles,
  ) {}

  @Get(':id/audio')
  @Route({
    summary: 'Listen to a chunk (WAV, with range)',
    answer: { media: 'audio/wav' },
    refuses: [404, 416],
    also: { 206: 'The asked-for part', 304: 'Unchanged' },
  })
  async audio(
    @Ctx() ctx: RequestContext,
    @Param('id', new IdPipe('chunk', 'rowNumber')) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { key, takeKey } = await chunkAudio(this.jobs.rows, ctx, id);
    const download = { key, tag: takeKey, name: `chunk-${id}.wav`, mediaType: 'audio/wav', attachment: false };
    await sendStoredFile(this.files.store, download, request, response);
  }

  @Get(':id/spectrogram')
  @Route({
    summary: 'See a chunk (PNG): its spectrogram, with a bar that is red where the gate found something',
    answer: { media: 'image/png' },
    refuses: [404],
  })
  async spectrogram(
    @Ctx() ctx: RequestContext,
    @Param('id', new IdPipe('chunk', 'rowNumber')) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const picture = await chunkPicture(this.jobs.rows, this.files.store, ctx, id);
    response.type('image/png').send(encodePng(picture));
  }
}
