import { Conflict, type Logger } from '@voicemill/platform';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** Any number that no other program on the same database uses for an advisory lock; these are the letters "vmil". */
const lockKey = 0x766d696c;

/**
 * Brings a database to the schema that this code knows, one process at a time; the data source is connected then.
 * @throws Conflict when the database has migrations that this code does not know.
 */
export async function migrate(url: string, dataSource: DataSource, logger: Logger): Promise<void> {
  // The lock belongs to a session, and a pool does not say which session it uses: hence a connection of its own.
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    if (!dataSource.isInitialized) await dataSource.initialize();
    await refuseNewer(client, dataSource);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    if (done.length > 0) logger.info({ migrations: done.map(({ name }) => name) }, 'database migrated');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseNewer(client: Client, dataSource: DataSource): Promise<void> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('migration') IS NOT NULL AS there`,
  );
  if (!tables[0]?.there) return;
  const known = dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM migration WHERE name <> ALL($1) ORDER BY id',
    [known],
  );
  const newest = rows.at(-1)?.name;
  if (newest === undefined) return;
  throw new Conflict(`The database was last used by a newer Voicemill: it knows "${newest}", this one does not.`, {
    remedy: 'Update this copy of Voicemill, or point VOICEMILL_HOME or DATABASE_URL to another database.',
  });
}
