import { randomUUID } from 'node:crypto';
import { prepared, type TakeRecipe } from '@voicemill/db';
import type { DataSource } from 'typeorm';
import { leaseMs } from './handler-lease';

/** A take to be made now. */
export interface ClaimedRequest {
  workspaceId: string;
  key: string;
  voiceVersionId: string;
  recipe: TakeRecipe;
  phoneCount: number;
  characters: number;
  jobId: string | null;
}

/** Up to `size` requests of one voice package, held under one fenced lease. */
export interface ClaimedBatch {
  leaseToken: string;
  packageSha256: string;
  requests: ClaimedRequest[];
}

export interface ClaimOptions {
  size?: number;
  /** How long a request waits for batch mates before it may head a batch. */
  lingerMs?: number;
}

/** From this priority on somebody waits at a loudspeaker: served before any fair share, and without linger. */
export const interactivePriority = 9;

const claimable = `r.lease_token IS NULL AND r.not_before <= now()`;
// A lone tenant's long queue is not searched for the rows of others: that would cost its whole length at every claim.
const ownTooFew = (mates: number) =>
  `(SELECT count(*) FROM own_below) + (SELECT count(*) FROM own_above) < ${mates} AND`;
// LATERAL, so that each side is a walk along the index of lengths which ends after a few rows, however many wait.
const mate = (mates: number, scope: '=' | '<>', side: '<=' | '>', order: 'ASC' | 'DESC'): string => `
  SELECT near.*, ${scope === '=' ? 0 : 1} AS foreign_row FROM head h CROSS JOIN LATERAL (
    SELECT r.workspace_id, r.key, r.phone_count FROM take_request r
    WHERE ${scope === '=' ? '' : ownTooFew(mates)} NOT h.solo AND NOT r.solo AND ${claimable}
      AND r.package_sha256 = h.package_sha256 AND r.workspace_id ${scope} h.workspace_id
      AND r.phone_count ${side} h.phone_count AND (r.workspace_id, r.key) <> (h.workspace_id, h.key)
    ORDER BY r.phone_count ${order} LIMIT ${mates} FOR UPDATE OF r SKIP LOCKED
  ) near`;

/**
 * Claims are made one after the other, by an advisory lock of this number. Two at once would take every other row of the
 * same lengths from each other, and leave odd lengths over that no batch fits (measured with eight claimers: batches five
 * times as wide as need be). The second has seen the table as it was before the first, so its rows are looked at again when
 * they are locked: FOR UPDATE passes over what has been leased meanwhile and goes on to the next.
 *
 * It also keeps claims that charge several workspaces from waiting for each other in a circle.
 */
const claimLock = 0x766d_6368;

/**
 * One statement picks and leases a batch. The head is the first request of the workspace that has been served least
 * for its share (virtual time: phones served / share weight); its mates are the requests of the same voice package
 * nearest to it in length, from its own workspace first, so that a small tenant behind a large one gets whole
 * batches. Rows that somebody else has locked (a plan that asks for the same take) are skipped.
 *
 * The head of a workspace is its longest request of its oldest chapter: taken longest first, batches are windows
 * of the length-sorted rest and padding stays small.
 *
 * The number of mates stands in the text: for a plan that is kept a parameter could be anything. And a claim does not
 * wait for the disk: one that a crash of PostgreSQL undoes is made again, and its fence refuses what was made under it.
 */
const claimSql = (mates: number): string =>
  prepared(
    `claim-${mates}`,
    `WITH turn AS MATERIALIZED (
  SELECT pg_advisory_xact_lock(${claimLock}), set_config('synchronous_commit', 'off', true)
),
head AS MATERIALIZED (
  SELECT first.* FROM workspace w CROSS JOIN LATERAL (
    SELECT r.workspace_id, r.key, r.package_sha256, r.phone_count, r.solo, r.priority
    FROM take_request r
    WHERE (SELECT count(*) FROM turn) = 1 AND r.workspace_id = w.id AND ${claimable}
      AND (r.enqueued_at <= now() - $1 * interval '1 ms' OR r.priority >= ${interactivePriority})
    ORDER BY r.priority DESC, r.enqueued_at, r.chapter_number, r.phone_count DESC
    LIMIT 1 FOR UPDATE SKIP LOCKED
  ) first
  ORDER BY first.priority >= ${interactivePriority} DESC, w.served_phones / w.share_weight, w.id
  LIMIT 1
),
own_below AS MATERIALIZED (${mate(mates, '=', '<=', 'DESC')}),
own_above AS MATERIALIZED (${mate(mates, '=', '>', 'ASC')}),
other_below AS MATERIALIZED (${mate(mates, '<>', '<=', 'DESC')}),
other_above AS MATERIALIZED (${mate(mates, '<>', '>', 'ASC')}),
picked AS (
  SELECT workspace_id, key FROM head
  UNION ALL
  SELECT workspace_id, key FROM (
    SELECT m.workspace_id, m.key FROM head h, (
      SELECT * FROM own_below UNION ALL SELECT * FROM own_above
      UNION ALL SELECT * FROM other_below UNION ALL SELECT * FROM other_above
    ) m ORDER BY m.foreign_row, abs(m.phone_count - h.phone_count), m.key LIMIT ${mates}
  ) mates
),
leased AS (
  UPDATE take_request r SET lease_token = $2, lease_until = now() + $3 * interval '1 ms'
  FROM picked WHERE r.workspace_id = picked.workspace_id AND r.key = picked.key
  RETURNING r.*
),
bill AS (
  SELECT workspace_id AS id, sum(phone_count) AS phones FROM leased GROUP BY 1
),
charged AS (
  UPDATE workspace w SET served_phones = w.served_phones + bill.phones FROM bill WHERE w.id = bill.id
)
SELECT workspace_id AS "workspaceId", key, voice_version_id AS "voiceVersionId", package_sha256 AS "packageSha256",
  recipe, phone_count AS "phoneCount", characters, job_id AS "jobId"
FROM leased ORDER BY phone_count DESC, key`,
  );

/** Claims a batch, or undefined when nothing waits. */
export async function claimBatch(
  dataSource: DataSource,
  options: ClaimOptions = {},
): Promise<ClaimedBatch | undefined> {
  const leaseToken = randomUUID();
  const rows = await dataSource.query<(ClaimedRequest & { packageSha256: string })[]>(
    claimSql((options.size ?? 8) - 1),
    [options.lingerMs ?? 50, leaseToken, leaseMs],
  );
  const [first] = rows;
  return first && { leaseToken, packageSha256: first.packageSha256, requests: rows };
}
