import { openDatabase, type Database } from '@voicemill/db';
import { createLogger, type Config } from '@voicemill/platform';
import { examine, type Finding } from './finding';

export type OpenDatabase = (config: Config) => Promise<Pick<Database, 'dataSource' | 'close'>>;

const openQuietly: OpenDatabase = (config) => {
  const logger = createLogger({ name: 'doctor', level: 'error' });
  return openDatabase(config, { applicationName: 'voicemill-doctor', logger });
};

/**
 * Opens the database exactly as every command does (so an embedded server is started, and stopped again if nobody else
 * uses it) and asks it for its version.
 */
export function checkDatabase(config: Config, open = openQuietly): Promise<Finding> {
  return examine('PostgreSQL', async () => {
    const database = await open(config);
    try {
      const [row] = await database.dataSource.query<{ version: string }[]>(
        `SELECT current_setting('server_version') AS version`,
      );
      const origin = config.databaseUrl === undefined ? `embedded, in ${config.home}` : 'the server of DATABASE_URL';
      return `${row?.version ?? 'of an unknown version'}, ${origin}`;
    } finally {
      await database.close();
    }
  });
}
