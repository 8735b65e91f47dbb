import { Body, Controller, Get, Param, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  pageQuerySchema,
  voiceImportDetailsSchema,
  type Page,
  type PageQuery,
  type VoiceImportDetails,
  type VoiceImportView,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { VoiceImportsService } from '@voicemill/voices';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { VoiceUploadInterceptor, voiceUploadOf, type ReceivedVoiceFiles } from './request/voice-upload.interceptor';
import { ZodPipe } from './request/zod-pipe';

const importId = new IdPipe('voice import');

@ApiTags('voices')
@Controller('voice-imports')
export class VoiceImportsController {
  constructor(private readonly imports: VoiceImportsService) {}

  @Post()
  @UseInterceptors(VoiceUploadInterceptor)
  @Route({
    summary: 'Upload a voice: the archive of a package, or of exported graphs with clip, words and agreement',
    status: 201,
    answer: 'VoiceImport',
    body: { form: 'VoiceImportDetails', files: ['file'], alsoFiles: ['reference', 'agreement'] },
    refuses: [400, 413],
  })
  create(
    @Ctx() ctx: RequestContext,
    @UploadedFiles() files: ReceivedVoiceFiles | undefined,
    @Body(new ZodPipe(voiceImportDetailsSchema)) details: VoiceImportDetails,
  ): Promise<VoiceImportView> {
    return this.imports.create(ctx, { ...voiceUploadOf(files ?? {}), details });
  }

  @Get()
  @Route({ summary: 'List imports of voices, newest first', answer: { page: 'VoiceImport' }, query: [pageQuerySchema] })
  list(
    @Ctx() ctx: RequestContext,
    @Query(new ZodPipe(pageQuerySchema)) query: PageQuery,
  ): Promise<Page<VoiceImportView>> {
    return this.imports.list(ctx, query);
  }

  @Get(':id')
  @Route({ summary: 'Show how an import stands, or why it was refused', answer: 'VoiceImport', refuses: [404] })
  show(@Ctx() ctx: RequestContext, @Param('id', importId) id: string): Promise<VoiceImportView> {
    return this.imports.show(ctx, id);
  }

  @Post(':id/cancel')
  @Route({ summary: 'Call an import off; nothing of it stays', answer: 'VoiceImport', refuses: [404, 409] })
  cancel(@Ctx() ctx: RequestContext, @Param('id', importId) id: string): Promise<VoiceImportView> {
    return this.imports.cancel(ctx, id);
  }
}
