import { join } from 'node:path';
import { claimBatch, type ClaimedBatch } from '@voicemill/queue';
import { freshWorkspace, plannedJob } from './bench-job';
import type { BenchHome } from './bench-home';

export const sampleChapter = ({ config }: BenchHome): string => join(config.rootDir, 'samples', 'chapter.md');
export const sampleLesson = ({ config }: BenchHome): string => join(config.rootDir, 'samples', 'lesson.csv');

const known = new WeakMap<BenchHome, Promise<ClaimedBatch[]>>();

/** The sample chapter's chunks in the batches that the claim forms of them; no worker may run meanwhile. */
export function sampleBatches(home: BenchHome): Promise<ClaimedBatch[]> {
  const batches = known.get(home) ?? claimAll(home, sampleChapter(home));
  known.set(home, batches);
  return batches;
}

async function claimAll(home: BenchHome, path: string): Promise<ClaimedBatch[]> {
  const ctx = await freshWorkspace(home);
  const job = await plannedJob(home, ctx, path);
  const { dataSource } = home.infra;
  const batches: ClaimedBatch[] = [];
  for (;;) {
    const batch = await claimBatch(dataSource, { lingerMs: 0 });
    if (!batch) break;
    batches.push(batch);
  }
  await home.services.jobs.cancel(ctx, job.id);
  await dataSource.query(`DELETE FROM take_request WHERE workspace_id = $1`, [ctx.workspaceId]);
  return batches;
}
