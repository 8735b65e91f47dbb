import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { jobSettingsSchema } from '@voicemill/contracts';
import type { Config, Logger } from '@voicemill/platform';
import { serverContext } from './serve';
import type { Services } from './services';

/**
 * Where a workspace has no script yet, renders the sample lesson, so that there is something to see and to hear. It is
 * a courtesy: what goes wrong here is logged and stops nothing.
 */
export async function makeFirstJob(
  { scripts, jobs }: Pick<Services, 'scripts' | 'jobs'>,
  config: Pick<Config, 'rootDir' | 'workspaceId' | 'uploadLimitBytes'>,
  logger: Pick<Logger, 'info' | 'warn'>,
): Promise<void> {
  const sample = join(config.rootDir, 'samples', 'lesson.csv');
  const ctx = serverContext(config.workspaceId);
  const { total } = await scripts.rows.list(ctx, { page: 1, perPage: 1 });
  if (total > 0 || !existsSync(sample)) return;
  try {
    const { script } = await scripts.ingest(ctx, {
      name: basename(sample),
      open: () => createReadStream(sample),
      limitBytes: config.uploadLimitBytes,
      onError: 'stop',
    });
    if (!script) return;
    const job = await jobs.create(ctx, { scriptId: script.id, settings: jobSettingsSchema.parse({}) });
    logger.info({ job: job.id }, 'the sample lesson is being rendered');
  } catch (error) {
    logger.warn({ error }, 'the sample lesson could not be rendered');
  }
}
