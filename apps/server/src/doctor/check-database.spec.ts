import { loadConfig, Unavailable } from '@voicemill/platform';
import { checkDatabase, type OpenDatabase } from './check-database';

const answering = (query: () => Promise<unknown>, close: () => Promise<void>) =>
  ({ dataSource: { query }, close }) as unknown as Awaited<ReturnType<OpenDatabase>>;

describe('checkDatabase', () => {
  const config = loadConfig({ VOICEMILL_HOME: '/var/lib/voicemill' });

  it('names version and place, and lets go of the database', async () => {
    const close = jest.fn(() => Promise.resolve());
    const query = () => Promise.resolve([{ version: '18.4' }]);
    const found = await checkDatabase(config, () => Promise.resolve(answering(query, close)));
    expect(found).toEqual({ name: 'PostgreSQL', detail: '18.4, embedded, in /var/lib/voicemill' });
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('never shows the address, which holds a password', async () => {
    const own = loadConfig({ DATABASE_URL: 'postgres://me:secret@db.example/voicemill' });
    const query = () => Promise.resolve([{ version: '17.2' }]);
    const found = await checkDatabase(own, () => Promise.resolve(answering(query, () => Promise.resolve())));
    expect(found.detail).toBe('17.2, the server of DATABASE_URL');
  });

  it('lets go of a database that opens and does not answer', async () => {
    const close = jest.fn(() => Promise.resolve());
    const fault = new Unavailable('It went away.', { remedy: 'Start it again.' });
    const found = await checkDatabase(config, () => Promise.resolve(answering(() => Promise.reject(fault), close)));
    expect(found).toMatchObject({ detail: 'It went away.', remedy: 'Start it again.' });
    expect(close).toHaveBeenCalledTimes(1);
  });
});
