import type { DataSource } from '@voicemill/db';
import { noteJobEvent } from './job-events';

/** Ends a job as failed, with its reason, unless it has ended already. Open chunks stay open for `resume`. */
export async function failJob(
  dataSource: DataSource,
  owner: { workspaceId: string; jobId: string },
  reason: string,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const [, failed] = await manager.query<[unknown, number]>(
      `UPDATE job SET status = 'failed', error = $3, finished_at = now()
       WHERE id = $1 AND workspace_id = $2 AND status NOT IN ('done', 'done-with-gaps', 'failed', 'cancelled')`,
      [owner.jobId, owner.workspaceId, reason],
    );
    if (failed > 0) await noteJobEvent(manager, owner, 'failed', reason);
  });
}
