import type { Config, Logger } from '@voicemill/platform';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { joinEmbeddedServer, type EmbeddedServer } from './embedded/embedded-server';
import { applicationNameOf } from './embedded/presence';
import { migrate } from './migrate';
import { explainFault } from './open-database-faults';
import { createDataSource } from './open-database-source';

export interface OpenOptions {
  /** Seen in pg_stat_activity: `voicemill-api`, `voicemill-worker`. */
  applicationName: string;
  logger: Logger;
}

export interface Database {
  /** For others that connect by themselves (the queue). Holds a password: not for logs. */
  url: string;
  dataSource: DataSource;
  /** Closes the connections; the last user of an embedded server stops it. */
  close(): Promise<void>;
}

const databaseName = 'voicemill';

/**
 * Opens the database of the configuration, migrated to what this code knows: the server of DATABASE_URL, or else the
 * embedded one of VOICEMILL_HOME, started or joined.
 * @throws Unavailable when it cannot be reached, Conflict when its schema is newer than this code.
 */
export async function openDatabase(
  config: Pick<Config, 'home' | 'databaseUrl'>,
  options: OpenOptions,
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    return openAt(config.databaseUrl, applicationNameOf(options.applicationName), options.logger);
  }
  const server = await joinEmbeddedServer(config.home, options);
  try {
    await createDatabase(server.urlOf('postgres'), databaseName);
    const url = server.urlOf(databaseName);
    return withServer(
      await openAt(url, new URL(url).searchParams.get('application_name') ?? '', options.logger),
      server,
    );
  } catch (error) {
    await server.leave();
    throw error;
  }
}

async function openAt(url: string, applicationName: string, logger: Logger): Promise<Database> {
  const dataSource = createDataSource(url, applicationName);
  try {
    await migrate(url, dataSource, logger);
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw explainFault(url, error);
  }
  return { url, dataSource, close: async () => dataSource.destroy() };
}

function withServer(database: Database, server: EmbeddedServer): Database {
  return {
    ...database,
    close: async () => {
      try {
        await database.close();
      } finally {
        await server.leave();
      }
    },
  };
}

/** Creates a database unless it is there, also when two do so at once. */
export async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await client.end();
  }
}
