import 'reflect-metadata';
import { loadConfig, type Config } from '@voicemill/platform';
import { openInfra } from '../infra';
import { buildServices } from '../services';
import { startWorker } from '../worker-process';
import { finishedJob, freshWorkspace, upload, type WorkPlace } from './bench-job';
import { answerParent } from './answer-parent';
import type { ChildAnswer, ChildWork } from './child-work';

/** A job from upload to delivery, or the taking in of a file, in a process of its own. */
async function answer({ kind, home, csvPath }: ChildWork): Promise<ChildAnswer> {
  const config: Config = {
    ...loadConfig(),
    home,
    databaseUrl: undefined,
    engine: 'fake',
    fakeBatchMs: 0,
    fakeTakeSeconds: 2,
    logLevel: 'error',
  };
  const infra = await openInfra(config, 'bench-child');
  try {
    const place: WorkPlace = { config, infra, services: buildServices(infra) };
    const ctx = await freshWorkspace(place);
    const startedAt = performance.now();
    if (kind === 'ingest') await upload(place, ctx, csvPath);
    else await runJob(place, () => finishedJob(place, ctx, csvPath));
    return { seconds: (performance.now() - startedAt) / 1000, nodePeakMb: process.resourceUsage().maxRSS / 1024 };
  } finally {
    await infra.close();
  }
}

async function runJob({ infra }: WorkPlace, job: () => Promise<unknown>): Promise<void> {
  const worker = await startWorker(infra);
  try {
    await job();
  } finally {
    await worker.stop();
  }
}

answerParent(answer);
