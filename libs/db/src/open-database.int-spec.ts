import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Conflict, createLogger, Unavailable } from '@voicemill/platform';
import { openDatabase } from './open-database';
import { testDatabase, type TestDatabase } from './testing';

const logger = createLogger({ name: 'test', level: 'silent' });
const openAt = (databaseUrl: string) =>
  openDatabase({ home: '/nowhere', databaseUrl }, { applicationName: 'int', logger });

async function faultOf(databaseUrl: string): Promise<unknown> {
  return openAt(databaseUrl).then(
    async (database) => database.close().then(() => 'opened'),
    (error: unknown) => error,
  );
}

describe('openDatabase at DATABASE_URL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('migrates an empty database once when several processes open it at once', async () => {
    const name = `${database.name}_empty`;
    await database.dataSource.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    const url = database.url.replace(database.name, name);
    const opened = await Promise.all([openAt(url), openAt(url), openAt(url)]);
    const migrations = 'SELECT name FROM migration ORDER BY id';
    const expected = await database.dataSource.query<unknown>(migrations);
    for (const one of opened) expect(await one.dataSource.query<unknown>(migrations)).toEqual(expected);
    await Promise.all(opened.map((one) => one.close()));
    await database.dataSource.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  it('refuses a schema that is newer than it knows', async () => {
    const newer = `'TakesInStereo9999999999999'`;
    await database.dataSource.query(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, ${newer})`);
    const fault = await faultOf(database.url);
    await database.dataSource.query(`DELETE FROM migration WHERE name = ${newer}`);
    expect(fault).toBeInstanceOf(Conflict);
    expect(fault).toMatchObject({ message: expect.stringContaining('TakesInStereo9999999999999') as string });
  });

  it('says what is wrong with an address, and never the password', async () => {
    const silentServer = createServer();
    silentServer.listen(0, '127.0.0.1');
    await once(silentServer, 'listening');
    const free = (silentServer.address() as AddressInfo).port;
    silentServer.close();
    await once(silentServer, 'close');
    const good = new URL(database.url);
    const at = (changes: Partial<Pick<URL, 'port' | 'password' | 'pathname'>>) =>
      Object.assign(new URL(good), { password: 'hunter2', ...changes }).href;
    const cases: [string, string, string][] = [
      [at({ port: String(free) }), `127.0.0.1:${free}/${database.name}`, 'nothing listens there'],
      [at({}), `127.0.0.1:${good.port}/${database.name}`, 'user or password is wrong'],
      [at({ password: good.password, pathname: '/missing' }), `127.0.0.1:${good.port}/missing`, 'no such database'],
    ];
    for (const [url, place, reason] of cases) {
      const fault = await faultOf(url);
      expect(fault).toBeInstanceOf(Unavailable);
      const { message, remedy } = fault as Unavailable;
      expect(message).toContain(place);
      expect(message).toContain(reason);
      expect(message + String(remedy)).not.toMatch(/hunter2|voicemill:/);
      expect(message + String(remedy)).not.toContain(good.password);
    }
  });
});
