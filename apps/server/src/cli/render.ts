import { existsSync, readFileSync } from 'node:fs';
import { resolve, relative } from 'node:path';
import type { JobSettings, JobView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { InvalidInput, type Config } from '@voicemill/platform';
import { registerVoices } from '@voicemill/voices';
import { openInfra, type Infra } from '../infra';
import { buildServices, type Services } from '../services';
import { deviceEnvironment } from '../device-environment';
import { WorkerSupervisor } from '../worker-supervisor';
import { followJob } from './follow-job';
import { openSource, sourcePath, type Source } from './open-source';
import { settingsOf, type RenderOptions } from './render-options';
import { saveDelivery } from './save-delivery';
import { takeIn } from './take-in';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/**
 * The main job without a browser: takes a file in, renders it through the same pipeline as the server, and puts the
 * delivery into a folder. What an earlier run made is used again; a run that was killed is gone on with.
 *
 * @returns 0 only when every line is delivered and the preset's figures pass; 2 when the file or an option was refused
 *   (nothing is stored then); 1 otherwise.
 */
export async function render(file: string, options: RenderOptions, config: Config): Promise<number> {
  const settings = settingsOf(options);
  const path = sourcePath(file);
  if (options.cover !== undefined && !existsSync(resolve(options.cover))) {
    throw new InvalidInput(`There is no picture ${options.cover}.`, { remedy: 'Name a JPEG or PNG file.' });
  }
  const infra = await openInfra({ ...config, logLevel: 'warn' }, 'render');
  try {
    const source = await openSource(path, infra.files);
    try {
      return await renderWith(infra, source, { ...options, settings });
    } finally {
      await source.close();
    }
  } finally {
    await infra.close();
  }
}

async function renderWith(
  infra: Infra,
  source: Source,
  options: RenderOptions & { settings: JobSettings },
): Promise<number> {
  const { config, logger } = infra;
  const services = buildServices(infra);
  const ctx: RequestContext = { workspaceId: config.workspaceId, actor: 'render command', traceId: 'render' };
  await registerVoices(services.voices, ctx, config, logger);
  const ingested = await takeIn(services, ctx, source, config.uploadLimitBytes, options);
  if (typeof ingested === 'number') return ingested;
  if (!ingested.script) throw new Error('a script that was taken in is not there');
  const cover = options.cover && (await services.covers.store(ctx, readFileSync(resolve(options.cover))));
  const job = await openJob(
    services,
    ctx,
    ingested.script.id,
    cover ? { ...options.settings, cover } : options.settings,
  );
  const workers = new WorkerSupervisor(config.workers, logger, true, deviceEnvironment(config));
  const stop = (): void => {
    services.jobs.cancel(ctx, job.id).catch((error: Error) => logger.warn({ error }, 'cancelling failed'));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await workers.start();
    const ended = await followJob(() => services.jobs.show(ctx, job.id), process.stderr);
    return await tellOutcome(services, ctx, ended, resolve(options.out ?? `out/${source.bareName}`));
  } finally {
    await workers.stop();
  }
}

/** Goes on with the job of an earlier run that did not end; otherwise a new one. */
async function openJob(
  services: Services,
  ctx: RequestContext,
  scriptId: string,
  settings: JobSettings,
): Promise<JobView> {
  const unfinished = await services.jobs.findUnfinished(ctx, scriptId, settings);
  if (!unfinished) return services.jobs.create(ctx, { scriptId, settings });
  say(`Going on with job ${unfinished.id}, which an earlier run left ${unfinished.status}.`);
  return unfinished;
}

async function tellOutcome(services: Services, ctx: RequestContext, job: JobView, folder: string): Promise<number> {
  if (job.status === 'failed' || job.status === 'cancelled') {
    process.stderr.write(
      `The job ${job.status === 'failed' ? `failed: ${job.error}` : 'was cancelled; run the same command to go on'}.\n`,
    );
    return 1;
  }
  const { items } = await services.deliveries.list(ctx, job.id, { page: 1, perPage: 1 });
  const [delivery] = items;
  if (!delivery) throw new Error('the job is done but has no delivery');
  const files = await saveDelivery(services.deliveries, ctx, delivery, folder);
  const made = job.chunksDone - job.chunksReused;
  say(
    `${job.chunksTotal} chunks: ${made} made, ${job.chunksReused} reused, ${job.gaps} gaps; ${(job.audioMs / 60_000).toFixed(1)} min of speech`,
  );
  const shown = relative(process.cwd(), folder) || '.';
  const rows = files.filter((file) => file.path.includes('/')).length;
  for (const file of files.filter(({ path }) => !path.includes('/'))) say(`  ${shown}/${file.path}`);
  if (rows > 0) say(`  and ${rows} files in folders below ${shown}/`);
  say(
    delivery.pass
      ? `Every figure of ${delivery.preset} passes, measured on the encoded files (report.json).`
      : `Some figures of ${delivery.preset} do not pass: see report.json.`,
  );
  return job.status === 'done' && delivery.pass ? 0 : 1;
}
