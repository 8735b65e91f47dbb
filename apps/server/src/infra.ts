import { openDatabase, type Database, type DataSource } from '@voicemill/db';
import {
  createDiskStore,
  createLogger,
  systemClock,
  type Clock,
  type Config,
  type FileStore,
  type Logger,
} from '@voicemill/platform';
import { JobQueue } from '@voicemill/queue';
import { join } from 'node:path';

/** What every process of Voicemill stands on. */
export interface Infra {
  config: Config;
  logger: Logger;
  clock: Clock;
  database: Database;
  dataSource: DataSource;
  files: FileStore;
  queue: JobQueue;
  close(): Promise<void>;
}

/** Opens database (embedded unless DATABASE_URL is set), queue and file store, in that order; `close` goes backwards. */
export async function openInfra(config: Config, role: string): Promise<Infra> {
  const logger = createLogger({ level: config.logLevel, name: role });
  const database = await openDatabase(config, { applicationName: `voicemill-${role}`, logger });
  const queue = new JobQueue(database.url, (error) => logger.warn({ error }, 'queue'));
  try {
    await queue.start();
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    config,
    logger,
    clock: systemClock,
    database,
    dataSource: database.dataSource,
    files: createDiskStore(join(config.home, 'files')),
    queue,
    close: async () => {
      await queue.stop();
      await database.close();
    },
  };
}
