import type { RequestContext } from '@voicemill/db';
import { registerVoices } from '@voicemill/voices';
import { ChoresModule } from './chores.module';
import { createApi } from './http/create-api';
import { listen } from './http/listen';
import type { Infra } from './infra';
import type { Services } from './services';

export interface RunningApi {
  /** What to open in a browser. */
  url: string;
  /** Ends open streams and waits for nothing else. */
  close(): Promise<void>;
}

export const serverContext = (workspaceId: string): RequestContext => ({
  workspaceId,
  actor: 'server',
  traceId: 'start',
});

/** Makes the voices known and answers HTTP. No model is loaded in this process. */
export async function serve(infra: Infra, services: Services): Promise<RunningApi> {
  const { config, logger, queue } = infra;
  await registerVoices(services.voices, serverContext(config.workspaceId), config, logger);
  const app = await createApi(infra, services, [ChoresModule.with(queue)]);
  const url = await listen(app, config);
  logger.info({ url }, 'listening');
  return { url, close: () => app.close() };
}
