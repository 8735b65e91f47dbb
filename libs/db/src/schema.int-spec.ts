import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRoot } from '@voicemill/platform';
import { createDataSource } from './open-database-source';
import { dumpSchema } from './schema-dump';
import { testDatabase, type TestDatabase } from './testing';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('is after all migrations what the entities say', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  // After a new migration: WRITE_SCHEMA=1 npx jest --selectProjects int --testPathPatterns libs/db/src/schema
  it('is written down in docs/schema.sql', async () => {
    const file = join(findRoot(), 'docs', 'schema.sql');
    if (process.env['WRITE_SCHEMA']) await writeFile(file, await dumpSchema(database.dataSource));
    expect(await readFile(file, 'utf8')).toBe(await dumpSchema(database.dataSource));
  });

  it('can be made again from its dump, in every part', async () => {
    const parts = [
      `CREATE TYPE dump_mood AS ENUM ('it''s fine', 'bad')`,
      `CREATE TABLE dump_part (id serial PRIMARY KEY, mood dump_mood DEFAULT 'bad', "Odd name" numeric(6, 2)[],
        doubled int GENERATED ALWAYS AS (7 * 2) STORED, CONSTRAINT dump_positive CHECK (id > 0))`,
      `CREATE INDEX dump_index ON dump_part (("Odd name"[1])) WHERE id > 3`,
      `CREATE VIEW dump_old AS SELECT id FROM dump_part`,
      `CREATE VIEW dump_a_newer AS SELECT id FROM dump_old`,
      `CREATE FUNCTION dump_touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$`,
      `CREATE TRIGGER dump_touched BEFORE UPDATE ON dump_part FOR EACH ROW EXECUTE FUNCTION dump_touch()`,
    ];
    for (const part of parts) await database.dataSource.query(part);
    const dump = await dumpSchema(database.dataSource);
    await database.dataSource.query(`CREATE DATABASE ${database.name}_again TEMPLATE template0`);
    const again = createDataSource(database.url.replace(database.name, `${database.name}_again`), 'voicemill-again');
    await again.initialize();
    try {
      await again.query(dump);
      expect(await dumpSchema(again)).toBe(dump);
      for (const word of ['dump_mood', 'dump_positive', 'dump_index', 'dump_a_newer', 'dump_touched']) {
        expect(dump).toContain(word);
      }
    } finally {
      await again.destroy();
      await database.dataSource.query(`DROP DATABASE ${database.name}_again WITH (FORCE)`);
    }
  });
});
