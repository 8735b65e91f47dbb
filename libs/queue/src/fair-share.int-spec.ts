import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { joinFairShare } from './enqueue-requests';
import { addWorkspace, askFor, claimNow, type Wish } from './testing';

const sentences = (prefix: string, count: number): Wish[] =>
  Array.from({ length: count }, (_, at) => ({ name: `${prefix}${at}`, phones: 20 + ((at * 7919) % 80) }));

describe('the fair share', () => {
  let db: TestDatabase;
  const join = async (workspaceId: string, wishes: Wish[]): Promise<void> => {
    await joinFairShare(db.dataSource, workspaceId);
    await askFor(db.dataSource.manager, workspaceId, wishes);
  };
  /** Phones of each workspace in the next batches. */
  const serve = async (batches: number): Promise<Record<string, number>> => {
    const served: Record<string, number> = {};
    for (let at = 0; at < batches; at += 1) {
      const batch = await claimNow(db.dataSource);
      for (const { workspaceId, phoneCount } of batch?.requests ?? []) {
        served[workspaceId] = (served[workspaceId] ?? 0) + phoneCount;
      }
    }
    return served;
  };

  beforeEach(async () => {
    db = await testDatabase();
    await addWorkspace(db.dataSource, 'a');
    await addWorkspace(db.dataSource, 'b');
  });
  afterEach(() => db.close());

  it('claims 10 requests behind 10,000 of another workspace within three batches', async () => {
    await join('a', sentences('a', 10_000));
    await serve(40);
    await join('b', sentences('b', 10));
    const keys = new Set<string>();
    for (let at = 0; at < 3; at += 1) {
      const batch = await claimNow(db.dataSource);
      for (const { workspaceId, key } of batch?.requests ?? []) if (workspaceId === 'b') keys.add(key);
    }
    expect(keys.size).toBe(10);
  });

  it('gives no credit for idle time, and no debt for having been busy alone', async () => {
    await join('a', sentences('a', 2000));
    await serve(100);
    await join('b', sentences('b', 2000));
    const both = await serve(60);
    expect(both['b']).toBeGreaterThan(0.8 * (both['a'] ?? 0));
    expect(both['b']).toBeLessThan(1.25 * (both['a'] ?? 0));
  });

  it('divides by weight', async () => {
    await db.dataSource.query(`UPDATE workspace SET share_weight = 3 WHERE id = 'b'`);
    await join('a', sentences('a', 2000));
    await join('b', sentences('b', 2000));
    const { a = 0, b = 0 } = await serve(80);
    expect(b / a).toBeGreaterThan(2.4);
    expect(b / a).toBeLessThan(3.6);
  });

  it('charges what was claimed, to whom it belongs', async () => {
    await join('a', sentences('a', 3));
    await join('b', sentences('b', 30));
    const served = await serve(2);
    const rows = await db.dataSource.query<{ id: string; served: number }[]>(
      `SELECT id, served_phones AS served FROM workspace WHERE id <> 'default' ORDER BY id`,
    );
    expect(rows).toEqual([
      { id: 'a', served: served['a'] },
      { id: 'b', served: served['b'] },
    ]);
  });
});
