import { prepared } from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';
import { leaseMs } from './handler-lease';

/** Engine failures after which a chunk becomes a gap. */
export const attemptLimit = 3;
/** Worker deaths after which a request is claimed alone, and after which its chunks become gaps. */
export const soloAfterDeaths = 2;
export const requestDeathLimit = 5;

/** Sign of life for a batch. False: the lease ran out and was taken back; the batch is somebody else's now. */
export async function renewBatch(dataSource: DataSource, leaseToken: string): Promise<boolean> {
  const [, renewed] = await dataSource.query<[unknown, number]>(
    `UPDATE take_request SET lease_until = now() + $2 * interval '1 ms' WHERE lease_token = $1`,
    [leaseToken, leaseMs],
  );
  return renewed > 0;
}

/** Gives a batch back untouched: a stopping worker did not get to it. */
export async function releaseBatch(dataSource: DataSource, leaseToken: string): Promise<void> {
  await dataSource.query(`UPDATE take_request SET lease_token = NULL, lease_until = NULL WHERE lease_token = $1`, [
    leaseToken,
  ]);
}

/**
 * Takes back the leases of dead workers. Every member counts the death; from the second on a request is claimed
 * alone, so that only what really kills workers goes on to its limit and its batch mates do not.
 */
export async function expireBatches(dataSource: DataSource): Promise<number> {
  const [, expired] = await dataSource.query<[unknown, number]>(
    `UPDATE take_request SET lease_token = NULL, lease_until = NULL, deaths = deaths + 1, solo = deaths + 1 >= $1
     WHERE lease_until < now()`,
    [soloAfterDeaths],
  );
  return expired;
}

/** Which take of which workspace: the same words have one key, and a row of their own in each workspace. */
export interface RequestAddress {
  workspaceId: string;
  key: string;
}

export interface SpentRequest extends RequestAddress {
  reason: string;
}

const addressed = `(workspace_id, key) IN (SELECT a."workspaceId", a.key
  FROM jsonb_to_recordset($2::jsonb) AS a ("workspaceId" text, key char(64)))`;
const addressesOf = (requests: RequestAddress[]): string =>
  JSON.stringify(requests.map(({ workspaceId, key }) => ({ workspaceId, key })));

/**
 * Notes a failure told by the engine for requests of a batch: each waits (1 s, 4 s, ...) and is then claimed alone.
 * @returns the requests whose tries are used up; the caller turns their chunks into gaps in the same transaction.
 */
export async function failRequests(
  manager: EntityManager,
  leaseToken: string,
  requests: RequestAddress[],
  reason: string,
): Promise<SpentRequest[]> {
  await manager.query(
    `UPDATE take_request SET attempts = attempts + 1, solo = true, lease_token = NULL, lease_until = NULL,
       last_error = $3, not_before = now() + power(4, attempts) * interval '1 s'
     WHERE lease_token = $1 AND ${addressed}`,
    [leaseToken, addressesOf(requests), reason],
  );
  return takeSpentRequests(manager);
}

/** Removes and returns every free request that has used up its tries. */
export async function takeSpentRequests(manager: EntityManager): Promise<SpentRequest[]> {
  const [spent] = await manager.query<[SpentRequest[], number]>(
    `DELETE FROM take_request WHERE lease_token IS NULL AND (attempts >= $1 OR deaths >= $2)
     RETURNING workspace_id AS "workspaceId", key,
       CASE WHEN attempts >= $1 THEN coalesce(last_error, 'unknown error')
            ELSE 'the worker died ' || deaths || ' times while speaking it' END AS reason`,
    [attemptLimit, requestDeathLimit],
  );
  return spent;
}

const settleSql = prepared(
  'settle',
  `DELETE FROM take_request WHERE lease_token = $1 AND ${addressed} RETURNING workspace_id AS "workspaceId", key`,
);

/** Takes requests out of a batch for good, fenced: answers only those that this lease still holds. */
export async function settleRequests<Request extends RequestAddress>(
  manager: EntityManager,
  leaseToken: string,
  requests: Request[],
): Promise<Request[]> {
  const [settled] = await manager.query<[RequestAddress[], number]>(settleSql, [leaseToken, addressesOf(requests)]);
  const held = new Set(settled.map(({ workspaceId, key }) => `${workspaceId} ${key}`));
  return requests.filter(({ workspaceId, key }) => held.has(`${workspaceId} ${key}`));
}
