import { JobEventEntity, type EntityManager } from '@voicemill/db';

/** Adds to a job's event log, inside the transaction of what happened. */
export async function noteJobEvent(
  manager: EntityManager,
  owner: { workspaceId: string; jobId: string },
  kind: string,
  message: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { workspaceId, jobId } = owner;
  await manager.insert(JobEventEntity, { workspaceId, jobId, kind, message, data: data as never });
}
