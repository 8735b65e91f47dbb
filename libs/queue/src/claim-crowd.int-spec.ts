import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { settleRequests } from './batch-lease';
import { addWorkspace, askFor, claimNow } from './testing';

/** As many as four workers have, each with two batches in hand. */
const claimers = 8;

describe('many who claim and store at once', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await addWorkspace(db.dataSource, 'other');
  });
  afterAll(() => db.close());
  afterEach(() => db.dataSource.query(`DELETE FROM take_request; UPDATE workspace SET served_phones = 0`));

  const charged = async (): Promise<number> => {
    const [row] = await db.dataSource.query<{ sum: number }[]>(`SELECT sum(served_phones) AS sum FROM workspace`);
    return row?.sum ?? 0;
  };

  // A row of usage points to its workspace, as every row does: its storing shares the row that a claim charges.
  const claimAndStore = async (): Promise<number> => {
    let stored = 0;
    for (let batch = await claimNow(db.dataSource); batch; batch = await claimNow(db.dataSource)) {
      const { leaseToken, requests } = batch;
      await db.dataSource.transaction(async (manager) => {
        const held = await settleRequests(manager, leaseToken, requests);
        await manager.query(
          `INSERT INTO usage_entry (workspace_id, voice_id, characters, audio_ms, device_ms, takes_made, takes_reused)
           VALUES ($1, 'starter-en', 1, 1, 1, $2, 0)`,
          [requests[0]?.workspaceId, held.length],
        );
        stored += held.length;
      });
    }
    return stored;
  };

  it.each([
    ['of one workspace', ['default']],
    ['of two workspaces that share batches', ['default', 'other']],
  ])('do not wait for each other in a circle over requests %s', async (_, workspaces) => {
    const wishes = Array.from({ length: 1600 }, (_, at) => ({ name: `n${at}`, phones: 10 + ((at * 37) % 90) }));
    for (const workspace of workspaces) await askFor(db.dataSource.manager, workspace, wishes);
    // A circle is broken by PostgreSQL after a second, and one of its claims fails: this would reject.
    const stored = await Promise.all(Array.from({ length: claimers }, claimAndStore));
    expect(stored.reduce((sum, each) => sum + each, 0)).toBe(wishes.length * workspaces.length);
    expect(await charged()).toBe(wishes.reduce((sum, { phones }) => sum + phones, 0) * workspaces.length);
  });

  it('are given the batches that one alone would be given: windows of the lengths in order', async () => {
    const wishes = Array.from({ length: 400 }, (_, at) => ({ name: `w${at}`, phones: 10 + at }));
    await askFor(db.dataSource.manager, 'default', wishes);
    const batches: number[][] = [];
    const claim = async (): Promise<void> => {
      for (let batch = await claimNow(db.dataSource); batch; batch = await claimNow(db.dataSource)) {
        batches.push(batch.requests.map(({ phoneCount }) => phoneCount));
      }
    };
    await Promise.all(Array.from({ length: claimers }, claim));
    expect(batches.length).toBe(wishes.length / 8);
    const widths = batches.map((lengths) => Math.max(...lengths) - Math.min(...lengths));
    expect(widths).toEqual(batches.map(() => 7));
  });
});
