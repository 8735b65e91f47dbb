import { prepared } from '@voicemill/db';
import type { DataSource } from 'typeorm';

const waitingSql = prepared(
  'waiting-queues',
  `SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after < now()`,
);

/** The queues with an entry that may be fetched now, as pg-boss 10 decides it; without locking or changing anything. */
export async function waitingQueues(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(waitingSql);
  return rows.map(({ name }) => name);
}
