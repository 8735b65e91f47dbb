import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import {
  attemptLimit,
  expireBatches,
  failRequests,
  releaseBatch,
  renewBatch,
  requestDeathLimit,
  settleRequests,
  soloAfterDeaths,
  takeSpentRequests,
} from './batch-lease';
import type { ClaimedBatch } from './claim-batch';
import { leaseMs } from './handler-lease';
import { addressOf, addWorkspace, askFor, claimNow, keyOf, requestRows } from './testing';

describe('the lease of a batch', () => {
  let db: TestDatabase;
  const claim = async (): Promise<ClaimedBatch> => {
    const batch = await claimNow(db.dataSource);
    if (!batch) throw new Error('nothing to claim');
    return batch;
  };
  /** As if the holder had given no sign of life for a lease. */
  const letRunOut = () =>
    db.dataSource.query(`UPDATE take_request SET lease_until = now() - interval '1 ms' WHERE lease_token IS NOT NULL`);
  const letWaitEnd = () => db.dataSource.query(`UPDATE take_request SET not_before = now()`);

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.dataSource.query(`DELETE FROM take_request`);
    await askFor(db.dataSource.manager, 'default', [{ name: 'x' }, { name: 'y' }, { name: 'z' }]);
  });

  it('holds for the lease and is renewed by a sign of life', async () => {
    const { leaseToken } = await claim();
    expect(await expireBatches(db.dataSource)).toBe(0);
    await letRunOut();
    expect(await renewBatch(db.dataSource, leaseToken)).toBe(true);
    expect(await expireBatches(db.dataSource)).toBe(0);
    const [row] = await db.dataSource.query<[{ ms: number }]>(
      `SELECT extract(epoch FROM min(lease_until) - now())::float8 * 1000 AS ms FROM take_request`,
    );
    expect(row.ms).toBeGreaterThan(leaseMs - 5000);
  });

  it('refuses to store what came after the lease was taken back', async () => {
    const dead = await claim();
    await letRunOut();
    expect(await expireBatches(db.dataSource)).toBe(3);
    const { requests } = dead;
    expect(await settleRequests(db.dataSource.manager, dead.leaseToken, requests)).toEqual([]);
    const heir = await claim();
    expect(await settleRequests(db.dataSource.manager, dead.leaseToken, requests)).toEqual([]);
    expect(await renewBatch(db.dataSource, dead.leaseToken)).toBe(false);
    expect(await settleRequests(db.dataSource.manager, heir.leaseToken, requests)).toEqual(requests);
  });

  it('also takes no failure from a holder that is late', async () => {
    const dead = await claim();
    await letRunOut();
    await expireBatches(db.dataSource);
    const heir = await claim();
    await failRequests(db.dataSource.manager, dead.leaseToken, dead.requests, 'too late');
    const rows = [...(await requestRows(db.dataSource)).values()];
    expect(rows.map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
    expect(rows.every(({ leased }) => leased)).toBe(true);
    await releaseBatch(db.dataSource, heir.leaseToken);
  });

  it('settles the rows of one workspace and not those of another with the same words', async () => {
    await addWorkspace(db.dataSource, 'neighbour');
    await askFor(db.dataSource.manager, 'neighbour', [{ name: 'x' }]);
    const { leaseToken, requests } = await claim();
    expect(requests).toHaveLength(4);
    const own = requests.filter(({ workspaceId }) => workspaceId === 'default');
    expect(await settleRequests(db.dataSource.manager, leaseToken, own)).toEqual(own);
    const left = await settleRequests(db.dataSource.manager, leaseToken, requests);
    expect(left).toMatchObject([addressOf('x', 'neighbour')]);
  });

  it('gives a batch back untouched', async () => {
    await releaseBatch(db.dataSource, (await claim()).leaseToken);
    expect((await claim()).requests).toHaveLength(3);
    expect([...(await requestRows(db.dataSource)).values()].map(({ deaths }) => deaths)).toEqual([0, 0, 0]);
  });

  it('isolates what was there when workers died, and gives it up at the limit', async () => {
    for (let death = 1; death <= soloAfterDeaths; death += 1) {
      expect((await claim()).requests).toHaveLength(3);
      await letRunOut();
      await expireBatches(db.dataSource);
    }
    const deadly = (await claim()).requests;
    expect(deadly).toHaveLength(1);
    const key = deadly[0]?.key ?? '';
    await letRunOut();
    await expireBatches(db.dataSource);
    await db.dataSource.query(`UPDATE take_request SET deaths = $1 WHERE key = $2`, [requestDeathLimit, key]);
    expect(await takeSpentRequests(db.dataSource.manager)).toEqual([
      { workspaceId: 'default', key, reason: `the worker died ${requestDeathLimit} times while speaking it` },
    ]);
    expect(await requestRows(db.dataSource)).toHaveProperty('size', 2);
  });

  it('lets a failed request wait longer each time and ends it after three tries, with the last reason', async () => {
    const waits: number[] = [];
    for (let attempt = 1; attempt < attemptLimit; attempt += 1) {
      const { leaseToken } = await claim();
      expect(await failRequests(db.dataSource.manager, leaseToken, [addressOf('x')], `fault ${attempt}`)).toEqual([]);
      waits.push((await requestRows(db.dataSource)).get(keyOf('x'))?.waitMs ?? 0);
      await settleRequests(db.dataSource.manager, leaseToken, [addressOf('y'), addressOf('z')]);
      expect(await claimNow(db.dataSource)).toBeUndefined();
      await letWaitEnd();
    }
    expect(waits[0]).toBeGreaterThan(900);
    expect(waits[0]).toBeLessThanOrEqual(1000);
    expect(waits[1]).toBeGreaterThan(3900);
    expect(waits[1]).toBeLessThanOrEqual(4000);
    const last = await claim();
    expect(last.requests.map(({ key }) => key)).toEqual([keyOf('x')]);
    expect(await failRequests(db.dataSource.manager, last.leaseToken, [addressOf('x')], 'fault 3')).toEqual([
      { workspaceId: 'default', key: keyOf('x'), reason: 'fault 3' },
    ]);
    expect(await requestRows(db.dataSource)).toHaveProperty('size', 0);
  });
});
