import { testDatabase } from '../testing';

describe('testDatabase', () => {
  it('gives each caller a migrated database of its own and drops it at the end', async () => {
    const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
    await one.dataSource.query(`INSERT INTO workspace (id, name) VALUES ('mine', 'Mine')`);
    expect(await two.dataSource.query<unknown>('SELECT id FROM workspace')).toEqual([{ id: 'default' }]);
    await one.close();
    const left = await two.dataSource.query<unknown[]>('SELECT FROM pg_database WHERE datname = $1', [one.name]);
    expect(left).toEqual([]);
    await two.close();
  });

  it('keeps it when told to', async () => {
    const kept = await testDatabase();
    await kept.close({ keep: true });
    const other = await testDatabase();
    const found = await other.dataSource.query<unknown[]>('SELECT datname FROM pg_database WHERE datname = $1', [
      kept.name,
    ]);
    await other.dataSource.query(`DROP DATABASE ${kept.name}`);
    await other.close();
    expect(found).toEqual([{ datname: kept.name }]);
  });
});
