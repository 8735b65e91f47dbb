import type { RequestContext } from '@voicemill/db';
import type { Logger } from '@voicemill/platform';
import { listVoicePackages, openVoicePackage } from '@voicemill/speech';
import { packageDirs, type VoicePlaces } from './voice-places';
import type { VoicesService } from './voices.service';

/** Registers the packages of both places, the clone's first. */
export async function registerVoices(
  service: VoicesService,
  ctx: RequestContext,
  places: VoicePlaces,
  logger: Logger,
): Promise<void> {
  await registerEach(service, ctx, await packageDirs(places), logger);
}

/** Registers every package below the voices directory. One broken package is logged and does not stop the others. */
export async function registerPackages(
  service: VoicesService,
  ctx: RequestContext,
  voicesDir: string,
  logger: Logger,
): Promise<void> {
  await registerEach(service, ctx, await listVoicePackages(voicesDir), logger);
}

async function registerEach(
  service: VoicesService,
  ctx: RequestContext,
  dirs: readonly string[],
  logger: Logger,
): Promise<void> {
  for (const dir of dirs) {
    try {
      const voice = await openVoicePackage(dir);
      const outcome = await service.register(ctx, voice);
      if (outcome === 'added') logger.info({ voice: voice.manifest.id, version: voice.manifest.version }, 'voice registered');
    } catch (error) {
      logger.error({ error, dir }, 'voice package refused');
    }
  }
}
