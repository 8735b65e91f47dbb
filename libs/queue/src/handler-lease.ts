import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';

/** How long a handler or a batch is taken to be alive without a sign of life, and how often it gives one. */
export const leaseMs = 15_000;
export const heartbeatMs = 5_000;

/** A handler's process died this often while running the same entry: the entry is to blame, and is given up. */
export const deathLimit = 8;

/** Thrown inside a handler's last transaction when another process has taken the entry over; nothing is stored. */
export class LeaseLost extends Error {
  constructor() {
    super('the lease was lost to another worker; what this one made is discarded');
  }
}

export async function takeHandlerLease(dataSource: DataSource, queueJobId: string, queue: string): Promise<string> {
  const token = randomUUID();
  await dataSource.query(
    `INSERT INTO handler_lease (queue_job_id, queue, token, lease_until)
     VALUES ($1, $2, $3, now() + $4 * interval '1 ms')
     ON CONFLICT (queue_job_id) DO UPDATE SET token = excluded.token, lease_until = excluded.lease_until`,
    [queueJobId, queue, token, leaseMs],
  );
  return token;
}

export async function renewHandlerLease(dataSource: DataSource, token: string): Promise<boolean> {
  const [, renewed] = await dataSource.query<[unknown, number]>(
    `UPDATE handler_lease SET lease_until = now() + $2 * interval '1 ms' WHERE token = $1`,
    [token, leaseMs],
  );
  return renewed > 0;
}

/** Fences a handler's transaction: holds the lease row to its end, or throws LeaseLost. */
export async function assertHandlerLease(manager: EntityManager, token: string): Promise<void> {
  const held = await manager.query<unknown[]>(`SELECT 1 FROM handler_lease WHERE token = $1 FOR UPDATE`, [token]);
  if (held.length === 0) throw new LeaseLost();
}

export async function dropHandlerLease(dataSource: DataSource, token: string): Promise<void> {
  await dataSource.query(`DELETE FROM handler_lease WHERE token = $1`, [token]);
}

export interface OrphanedEntry {
  queueJobId: string;
  queue: string;
  deaths: number;
}

/**
 * Entries whose process is gone: their lease has run out, or they were fetched a lease ago and no lease was ever
 * taken. Each is handed to one caller only, since its lease row is renewed for a moment here.
 */
export async function takeOrphans(dataSource: DataSource): Promise<OrphanedEntry[]> {
  return dataSource.query<OrphanedEntry[]>(
    `INSERT INTO handler_lease (queue_job_id, queue, token, lease_until, deaths)
     SELECT job.id, job.name, gen_random_uuid(), now() + interval '3 s', 1
     FROM pgboss.job LEFT JOIN handler_lease held ON held.queue_job_id = job.id
     WHERE job.state = 'active'
       AND coalesce(held.lease_until, job.started_on + $1 * interval '1 ms') < now()
     ON CONFLICT (queue_job_id) DO UPDATE
       SET token = excluded.token, lease_until = excluded.lease_until, deaths = handler_lease.deaths + 1
       WHERE handler_lease.lease_until < now()
     RETURNING queue_job_id AS "queueJobId", queue, deaths`,
    [leaseMs],
  );
}
