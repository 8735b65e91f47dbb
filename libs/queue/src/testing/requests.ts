import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { claimBatch, type ClaimOptions } from '../claim-batch';
import { enqueueRequests, type NewRequest } from '../enqueue-requests';

/** A request by the few things that a claim looks at. `name` decides its key. */
export interface Wish {
  name: string;
  phones?: number;
  packageName?: string;
  chapterNumber?: number;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const keyOf = (name: string): string => hash(`take ${name}`);

export const addressOf = (name: string, workspaceId = 'default') => ({ workspaceId, key: keyOf(name) });

export async function addWorkspace(dataSource: DataSource, id: string, shareWeight = 1): Promise<string> {
  await dataSource.query(`INSERT INTO workspace (id, name, share_weight) VALUES ($1, $1, $2)`, [id, shareWeight]);
  return id;
}

/** Asks for takes as a plan does, all at one moment. */
export async function askFor(
  manager: EntityManager,
  workspaceId: string,
  wishes: Wish[],
  { priority = 0, jobId = null }: { priority?: number; jobId?: string | null } = {},
): Promise<void> {
  const requests = wishes.map(({ name, phones = 40, packageName = 'one', chapterNumber = 1 }): NewRequest => ({
    key: keyOf(name),
    voiceVersionId: '00000000-0000-4000-8000-000000000001',
    packageSha256: hash(`package ${packageName}`),
    recipe: { phones: [name], mix: [], speed: 1, pitchSemitones: 0, noiseScale: 0.5, keepFrom: 0, keepTo: 1 },
    phoneCount: phones,
    characters: phones,
    chapterNumber,
  }));
  await enqueueRequests(manager, { workspaceId, jobId, priority }, requests);
}

/** A claim that does not wait for batch mates. */
export const claimNow = (dataSource: DataSource, options: ClaimOptions = {}) =>
  claimBatch(dataSource, { lingerMs: 0, ...options });

export interface RequestRow {
  key: string;
  attempts: number;
  deaths: number;
  solo: boolean;
  leased: boolean;
  waitMs: number;
}

/** What stands in the table, by key; `waitMs`: how long a request still waits before it may be claimed. */
export async function requestRows(dataSource: DataSource): Promise<Map<string, RequestRow>> {
  const rows = await dataSource.query<RequestRow[]>(
    `SELECT key, attempts, deaths, solo, lease_token IS NOT NULL AS leased,
       extract(epoch FROM not_before - now())::float8 * 1000 AS "waitMs"
     FROM take_request`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}
