import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, type Logger } from '@voicemill/platform';
import type { DataSource } from 'typeorm';
import { joinEmbeddedServer } from '../embedded/embedded-server';
import type { Database } from '../open-database';
import { createDataSource } from '../open-database-source';
import { ensureTemplate, nameOfCopy, withAdmin } from './template-database';

export interface TestDatabase extends Database {
  name: string;
  /** Closes the connections and drops the database; with `keep` it stays for a look, and its name is printed. */
  close(options?: { keep?: boolean }): Promise<void>;
}

/** One server for all tests of a user on this machine; what it holds can always be made again. */
const testHome = () => join(tmpdir(), `voicemill-test-${process.getuid?.() ?? 'user'}`);

/**
 * A fresh, migrated, empty database (but for the default workspace) for one test file. Call it in beforeAll and close
 * it in afterAll: the last test to close stops the server.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const logger = createLogger({ name: 'test', level: 'warn' });
  const server = await joinEmbeddedServer(testHome(), { applicationName: 'voicemill-test', logger, durable: false });
  try {
    const template = await ensureTemplate((database) => server.urlOf(database), logger);
    const name = nameOfCopy();
    const adminUrl = server.urlOf('postgres');
    await withAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
    const url = server.urlOf(name);
    const dataSource = createDataSource(url, new URL(url).searchParams.get('application_name') ?? '');
    await dataSource.initialize();
    const close = async ({ keep = false } = {}) => {
      await leaveDatabase({ name, adminUrl, dataSource, logger, keep }).finally(() => server.leave());
    };
    return { name, url, dataSource, close };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

interface Leaving {
  name: string;
  adminUrl: string;
  dataSource: DataSource;
  logger: Logger;
  keep: boolean;
}

async function leaveDatabase({ name, adminUrl, dataSource, logger, keep }: Leaving): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
  if (keep) logger.warn({ home: testHome() }, `the test database ${name} is kept`);
  else await withAdmin(adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
}
