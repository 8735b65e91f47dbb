import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { finishedStatuses, jobSettingsSchema, type JobSettings, type JobView } from '@voicemill/contracts';
import { WorkspaceEntity, type RequestContext } from '@voicemill/db';
import { PlanJob } from '@voicemill/production';
import type { HandlerRun } from '@voicemill/queue';
import { registerPackages } from '@voicemill/voices';
import type { BenchHome } from './bench-home';

/** What a job is made with, in the bench's own process or in one that it starts. */
export type WorkPlace = Pick<BenchHome, 'infra' | 'services' | 'config'>;

/** A workspace without takes: every repetition makes all of them anew, under the same keys. */
export async function freshWorkspace({ infra, services, config }: WorkPlace): Promise<RequestContext> {
  const workspaceId = `bench-${randomUUID()}`;
  await infra.dataSource.manager.insert(WorkspaceEntity, { id: workspaceId, name: workspaceId });
  const ctx: RequestContext = { workspaceId, actor: 'bench', traceId: workspaceId };
  await registerPackages(services.voices, ctx, config.voicesDir, infra.logger);
  return ctx;
}

/** Takes a file in, all of it. @returns the script's id and its number of lines. */
export async function upload(
  { services, config }: WorkPlace,
  ctx: RequestContext,
  path: string,
): Promise<{ id: string; lineCount: number }> {
  const { script, faults } = await services.scripts.ingest(ctx, {
    name: basename(path),
    open: () => createReadStream(path),
    limitBytes: config.uploadLimitBytes,
    onError: 'stop',
  });
  if (!script) throw new Error(`${path} was refused: ${faults[0]?.reason}`);
  return script;
}

/** What listening to takes costs is a figure of its own; in the others it would stand for work of the pipeline. */
const unheard = jobSettingsSchema.parse({ gate: 'off' });

/** Takes a file in and confirms a job of it, with the usual settings but unheard unless told otherwise. */
export async function uploadAndCreate(
  place: WorkPlace,
  ctx: RequestContext,
  path: string,
  settings: JobSettings = unheard,
): Promise<JobView> {
  const { id: scriptId } = await upload(place, ctx, path);
  return place.services.jobs.create(ctx, { scriptId, settings });
}

/** As often as the render command looks. */
const lookEveryMs = 200;

/** From upload to measured delivery; a worker has to run. @throws when the job does not end well. */
export async function finishedJob(
  place: WorkPlace,
  ctx: RequestContext,
  path: string,
  settings?: JobSettings,
): Promise<JobView> {
  const { id } = await uploadAndCreate(place, ctx, path, settings);
  for (;;) {
    const job = await place.services.jobs.show(ctx, id);
    if (job.status === 'done') return job;
    if (finishedStatuses.includes(job.status)) throw new Error(`the job ended ${job.status}: ${job.error ?? ''}`);
    await wait(lookEveryMs);
  }
}

const alone: HandlerRun = { signal: new AbortController().signal, assertHeld: () => Promise.resolve() };

/** A job up to where its chunks wait to be claimed; no worker may run meanwhile. */
export async function plannedJob(home: BenchHome, ctx: RequestContext, path: string): Promise<JobView> {
  const { infra, services } = home;
  const job = await uploadAndCreate(home, ctx, path);
  const plan = new PlanJob(infra.dataSource, infra.queue, services.scripts, services.voices, () => undefined);
  await plan.run({ workspaceId: ctx.workspaceId, jobId: job.id }, alone);
  return services.jobs.show(ctx, job.id);
}
