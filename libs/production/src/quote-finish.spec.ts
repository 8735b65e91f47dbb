import fc from 'fast-check';
import { finishSeconds, queueSeconds, type Fleet, type WaitingWork } from './quote-finish';

const fleet: Fleet = { workersAlive: 1, lanesPerWorker: 1, deliverySecondsPerSecond: 0 };
const alone: WaitingWork = { ownSeconds: 0, ownWeight: 1, others: [] };
const work = { deviceSeconds: 100, audioSeconds: 0 };

describe('when a job would be finished', () => {
  it('is its own work over everything that works for it', () => {
    expect(finishSeconds(work, alone, fleet)).toBe(100);
    expect(finishSeconds(work, alone, { ...fleet, workersAlive: 2, lanesPerWorker: 2.5 })).toBe(20);
    expect(finishSeconds(work, alone, { ...fleet, workersAlive: 0 })).toBe(100);
  });

  it('adds mastering and delivery, also where every take is there', () => {
    const delivering = { ...fleet, deliverySecondsPerSecond: 0.02 };
    expect(finishSeconds({ deviceSeconds: 0, audioSeconds: 600 }, alone, delivering)).toBe(12);
  });

  it('waits for all own earlier work, and for as much of others as fair share gives them', () => {
    const busy = {
      ...alone,
      ownSeconds: 50,
      others: [
        { seconds: 30, weight: 1 },
        { seconds: 1e6, weight: 1 },
      ],
    };
    expect(finishSeconds(work, busy, fleet)).toBe(100 + 50 + 30 + 150);
    expect(queueSeconds(100, { ...alone, others: [{ seconds: 1e6, weight: 3 }] }, fleet)).toBe(300);
    expect(queueSeconds(100, { ...alone, ownWeight: 4, others: [{ seconds: 1e6, weight: 1 }] }, fleet)).toBe(25);
  });

  it('does not wait for anybody when nothing is to be made', () => {
    expect(queueSeconds(0, { ...alone, ownSeconds: 1000 }, fleet)).toBe(0);
  });

  it('is never sooner with more work or more neighbours, and never waits for more than there is', () => {
    const other = fc.record({ seconds: fc.integer({ min: 0, max: 5000 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.array(other, { maxLength: 5 }), other, (mine, others, more) => {
        const waited = queueSeconds(mine, { ...alone, others }, fleet);
        expect(queueSeconds(mine + 1, { ...alone, others }, fleet)).toBeGreaterThanOrEqual(waited);
        expect(queueSeconds(mine, { ...alone, others: [...others, more] }, fleet)).toBeGreaterThanOrEqual(waited);
        expect(waited).toBeLessThanOrEqual(others.reduce((sum, { seconds }) => sum + seconds, 0));
      }),
    );
  });
});
