import 'reflect-metadata';
import { jobSettingsSchema } from '@voicemill/contracts';
import { loadConfig, type Config } from '@voicemill/platform';
import { openInfra } from '../infra';
import { onShutdown } from '../on-shutdown';
import { serve } from '../serve';
import { buildServices } from '../services';
import { freshWorkspace, upload, type WorkPlace } from './bench-job';
import type { ApiReady, ManuscriptAnswer, ManuscriptWork } from './manuscript-work';

/** An API process as users have it, which is told by messages what manuscript to work on while others ask it by HTTP. */
async function begin(home: string): Promise<void> {
  const config: Config = {
    ...loadConfig(),
    home,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'error',
  };
  const infra = await openInfra(config, 'bench-api');
  const services = buildServices(infra);
  const api = await serve(infra, services);
  onShutdown(async () => {
    await api.close();
    await infra.close();
  });
  process.on('message', (work: ManuscriptWork) => {
    answer({ config, infra, services }, work).then((done) => process.send?.(done), explain);
  });
  process.send?.({ url: api.url } satisfies ApiReady);
}

/** In a workspace of its own, so that nothing of it is known from the time before. */
async function answer(place: WorkPlace, { path }: ManuscriptWork): Promise<ManuscriptAnswer> {
  const ctx = await freshWorkspace(place);
  const { jobs } = place.services;
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const { id: scriptId, lineCount: lines } = await upload(place, ctx, path);
  const ingestedAt = performance.now();
  const { chunks } = await jobs.quote(ctx, { scriptId, settings: jobSettingsSchema.parse({}) });
  const quotedAt = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  await jobs.review.list(ctx, scriptId, { page: 1, perPage: 10 });
  return {
    lines,
    chunks,
    ingestSeconds: (ingestedAt - startedAt) / 1000,
    quoteSeconds: (quotedAt - ingestedAt) / 1000,
    reviewSeconds: (performance.now() - quotedAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
  };
}

function explain(error: Error): void {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
}

process.once('message', (home: string) => {
  begin(home).catch(explain);
});
