import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { putCastingSchema, type CastingView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { ScriptsService } from '@voicemill/scripts';
import { VoicesService } from '@voicemill/voices';
import { Route } from './openapi/route';
import { IdPipe } from './request/id-pipe';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

const scriptId = new IdPipe('script');
const casting = new ZodPipe(putCastingSchema);

/** Who speaks in a script with which voice. */
@ApiTags('scripts')
@Controller('scripts/:id/casting')
export class CastingController {
  constructor(
    private readonly scripts: ScriptsService,
    private readonly voices: VoicesService,
  ) {}

  @Get()
  @Route({ summary: 'List who speaks in a script, and with which voice', answer: 'Casting', refuses: [404] })
  show(@Ctx() ctx: RequestContext, @Param('id', scriptId) id: string): Promise<CastingView> {
    return this.scripts.casting(ctx, id);
  }

  @Put()
  @Route({
    summary: 'Give the speakers of a script their voices; it remembers them over all its revisions',
    answer: 'Casting',
    body: 'PutCasting',
    refuses: [400, 404],
  })
  async put(
    @Ctx() ctx: RequestContext,
    @Param('id', scriptId) id: string,
    @Body() body: unknown,
  ): Promise<CastingView> {
    // Whose script it is comes first: a stranger learns nothing from what is said about the body.
    await this.scripts.show(ctx, id);
    const { voices } = casting.transform(body);
    const registry = this.voices.registry(ctx);
    for (const voice of Object.values(voices)) await registry.resolveWritten(voice);
    return this.scripts.cast(ctx, id, { voices });
  }
}
