import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { pageQuerySchema, saySchema, type Page, type PageQuery, type Say, type VoiceView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { SayService } from '@voicemill/production';
import { VoicesService } from '@voicemill/voices';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

const voiceId = new IdPipe('voice', 'name');

@ApiTags('voices')
@Controller('voices')
export class VoicesController {
  constructor(
    private readonly voices: VoicesService,
    private readonly sayings: SayService,
  ) {}

  @Get()
  @Route({ summary: 'List voices', answer: { page: 'Voice' }, query: [pageQuerySchema] })
  list(@Ctx() ctx: RequestContext, @Query(new ZodPipe(pageQuerySchema)) query: PageQuery): Promise<Page<VoiceView>> {
    return this.voices.list(ctx, query);
  }

  @Get(':id')
  @Route({ summary: 'Show a voice', answer: 'Voice', refuses: [404] })
  show(@Ctx() ctx: RequestContext, @Param('id', voiceId) id: string): Promise<VoiceView> {
    return this.voices.show(ctx, id);
  }

  @Post(':id/say')
  @Route({
    summary: 'Have a voice say a sentence; a worker speaks it, within 30 seconds',
    answer: { media: 'audio/wav' },
    body: 'Say',
    refuses: [400, 403, 404, 503],
  })
  async say(
    @Ctx() ctx: RequestContext,
    @Param('id', voiceId) id: string,
    @Body(new ZodPipe(saySchema)) request: Say,
  ): Promise<StreamableFile> {
    await this.voices.show(ctx, id);
    const wav = await this.sayings.say(ctx, id, request);
    return new StreamableFile(wav, { type: 'audio/wav', length: wav.length });
  }
}
