import { randomUUID } from 'node:crypto';
import type { Logger } from '@voicemill/platform';
import { Client } from 'pg';
import { identityOf } from '../embedded/process-identity';
import { migrate } from '../migrate';
import { createDataSource } from '../open-database-source';
import { hashOfMigrations } from './migrations-hash';

const copyPrefix = 'test_';
const templateLock = 0x746d706c;

/** Name for a copy that tells whose it is: test_<pid>_<random>. */
export const nameOfCopy = () => `${copyPrefix}${process.pid}_${randomUUID().slice(0, 8)}`;

export async function withAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/**
 * A migrated database to copy from, made once for each set of migrations. It gets its name when it is finished: one
 * left half made by a killed run is never copied.
 */
export async function ensureTemplate(urlOf: (database: string) => string, logger: Logger): Promise<string> {
  const template = `template_${await hashOfMigrations()}`;
  await withAdmin(urlOf('postgres'), async (admin) => {
    await dropLeftCopies(admin);
    if (await exists(admin, template)) return;
    await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
    if (await exists(admin, template)) return;
    const draft = nameOfCopy();
    await admin.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    const dataSource = createDataSource(urlOf(draft), 'voicemill-template');
    try {
      await migrate(urlOf(draft), dataSource, logger);
    } finally {
      if (dataSource.isInitialized) await dataSource.destroy();
    }
    await whenLeft(admin, draft);
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
  return template;
}

async function exists(admin: Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

/** A closed connection stands a moment longer on the server's side; this ends it, and the rename waits for that. */
async function whenLeft(admin: Client, database: string): Promise<void> {
  await admin.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [database]);
}

/** Copies of processes that were killed before they could drop them. */
async function dropLeftCopies(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname ~ '^test_\\d+_'`,
  );
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1]);
    if ((await identityOf(pid)) === null) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}
