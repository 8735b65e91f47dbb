import { prepared } from './prepared';
import { testDatabase, type TestDatabase } from './testing';

const double = prepared('test-double', 'SELECT $1::int * 2 AS doubled');

describe('a marked statement', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is prepared once by a connection and answers for each of its values; others are not prepared', () =>
    // One connection for all of it.
    db.dataSource.transaction(async (manager) => {
      for (const value of [1, 2, 3]) {
        expect(await manager.query(double, [value])).toEqual([{ doubled: value * 2 }]);
        await manager.query('SELECT $1::int', [value]);
      }
      const kept = await manager.query<{ name: string; runs: number }[]>(
        `SELECT name, (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements`,
      );
      expect(kept).toEqual([{ name: 'test-double', runs: 3 }]);
    }));

  it('fails as any other does, and can be used afterwards', async () => {
    await expect(db.dataSource.query(double, ['no number'])).rejects.toThrow('invalid input syntax');
    expect(await db.dataSource.query(double, [4])).toEqual([{ doubled: 8 }]);
  });
});
