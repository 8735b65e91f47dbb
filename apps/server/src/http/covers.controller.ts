import { readFile } from 'node:fs/promises';
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@voicemill/db';
import { CoversService } from '@voicemill/production';
import { Route } from './openapi/route';
import { Ctx } from './request/request-context';
import { receivedFile, UploadInterceptor, type ReceivedFile } from './request/upload.interceptor';

@ApiTags('covers')
@Controller('covers')
export class CoversController {
  constructor(private readonly covers: CoversService) {}

  @Post()
  @UseInterceptors(UploadInterceptor)
  @Route({
    summary: 'Upload a cover picture (JPEG or PNG); a job names what is answered in its settings',
    status: 201,
    answer: 'Cover',
    body: 'file',
    refuses: [400, 413],
  })
  async upload(@Ctx() ctx: RequestContext, @UploadedFile() file: ReceivedFile | undefined): Promise<{ cover: string }> {
    return { cover: await this.covers.store(ctx, await readFile(receivedFile(file).path)) };
  }
}
