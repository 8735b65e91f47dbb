import type { RequestContext } from '@voicemill/db';
import type { Logger } from '@voicemill/platform';
import { listVoicePackages, openVoicePackage } from '@voicemill/speech';
import type { VoicesService } from './voices.service';

/** Registers every package below the voices directory. One broken package is logged and does not stop the others. */
export async function registerPackages(
  service: VoicesService,
  ctx: RequestContext,
  voicesDir: string,
  logger: Logger,
): Promise<void> {
  for (const dir of await listVoicePackages(voicesDir)) {
    try {
      const voice = await openVoicePackage(dir);
      const outcome = await service.register(ctx, voice);
      if (outcome === 'added') logger.info({ voice: voice.manifest.id, version: voice.manifest.version }, 'voice registered');
    } catch (error) {
      logger.error({ error, dir }, 'voice package refused');
    }
  }
}
