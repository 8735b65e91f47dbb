import type { DataSource } from '@voicemill/db';
import { pendingHours } from './pending-revisions.repository';

/** Throws away, in every workspace, the revisions that nobody accepted in time; those accepted once before only stop waiting. */
export async function sweepPendingRevisions(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `WITH late AS (
       DELETE FROM pending_revision WHERE created_at < now() - $1 * interval '1 hour' RETURNING revision_id, head
     )
     DELETE FROM script_revision USING late
     WHERE script_revision.id = late.revision_id AND NOT (late.head->>'acceptedBefore')::boolean`,
    [pendingHours],
  );
}
