import { DataSource } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { SnakeCaseNaming } from './naming-strategy';
import { PreparingClient } from './prepared';

/** The one description of the database; never synchronised, only migrated. */
export function createDataSource(url: string, applicationName: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName,
    entities,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    namingStrategy: new SnakeCaseNaming(),
    connectTimeoutMS: 10_000,
    extra: { Client: PreparingClient },
  });
}
