import { loadConfig, type Config } from '@voicemill/platform';
import { assertMayListen } from './http/listen';
import { openInfra, type Infra } from './infra';
import { onShutdown } from './on-shutdown';
import { serve, type RunningApi } from './serve';
import { buildServices, type Services } from './services';

/** What a kind of server does beside answering HTTP; `stop` is called first when the process is asked to end. */
export interface ServerDuties {
  begin(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs a server until it is asked to end. It can be asked from the first moment on: whatever is open by then is
 * closed, in reverse order.
 */
export async function runServer(
  role: string,
  dutiesOf: (infra: Infra, services: Services, config: Config) => ServerDuties,
): Promise<void> {
  const config = loadConfig();
  assertMayListen(config);
  const infra = await openInfra(config, role);
  const services = buildServices(infra);
  const duties = dutiesOf(infra, services, config);
  let api: RunningApi | undefined;
  const close = async (): Promise<void> => {
    await api?.close();
    await duties.stop();
    await infra.close();
  };
  onShutdown(close);
  try {
    api = await serve(infra, services);
    await duties.begin();
  } catch (error) {
    await close();
    throw error;
  }
  process.stdout.write(`Voicemill is ready: ${api.url}\n`);
}
