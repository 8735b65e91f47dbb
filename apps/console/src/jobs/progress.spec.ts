import { jobSchema, jobSettingsSchema, type JobView } from '@voicemill/contracts';
import {
  addSample,
  chunksSettled,
  isFinished,
  paceOf,
  shareDone,
  timeLeftMs,
  tookMs,
  type ProgressSample,
} from './progress';

const job = (changes: Partial<JobView> = {}): JobView =>
  jobSchema.parse({
    id: 'j1',
    scriptId: 's1',
    scriptTitle: 'Lesson',
    revisionId: 'r1',
    status: 'synthesising',
    settings: jobSettingsSchema.parse({}),
    linesTotal: 20,
    chunksTotal: 40,
    chunksDone: 10,
    chunksReused: 4,
    gaps: 0,
    audioMs: 20_000,
    error: null,
    createdAt: '2025-01-01T10:00:00Z',
    startedAt: '2025-01-01T10:00:01Z',
    finishedAt: null,
    ...changes,
  });

describe('share of a job that is done', () => {
  it('counts gaps as settled and never passes 1', () => {
    expect(shareDone(job({ chunksDone: 10, gaps: 10 }))).toBe(0.5);
    expect(chunksSettled(job({ chunksDone: 40, gaps: 3 }))).toBe(40);
  });
  it('is 0 before the plan has counted and 1 when delivered', () => {
    expect(shareDone(job({ status: 'planning', chunksTotal: 0, chunksDone: 0 }))).toBe(0);
    expect(shareDone(job({ status: 'done', chunksTotal: 0, chunksDone: 0 }))).toBe(1);
  });
  it('knows the states that do nothing more', () => {
    expect(isFinished(job({ status: 'cancelled' }))).toBe(true);
    expect(isFinished(job({ status: 'mastering' }))).toBe(false);
  });
});

describe('pace and time left', () => {
  const run = (steps: [number, number, number][]) =>
    steps.reduce<ProgressSample[]>(
      (samples, [atMs, chunksDone, audioMs]) => addSample(samples, job({ chunksDone, audioMs }), atMs),
      [],
    );

  it('measures chunks and audio a second, and what is left', () => {
    const pace = paceOf(
      run([
        [0, 10, 20_000],
        [2_000, 14, 32_000],
        [4_000, 20, 40_000],
      ]),
    );
    expect(pace).toEqual({ chunksPerSecond: 2.5, timesRealTime: 5 });
    expect(timeLeftMs(job({ chunksDone: 20 }), pace)).toBe(8_000);
  });
  it('says nothing from too short a span or while nothing moves', () => {
    expect(
      paceOf(
        run([
          [0, 10, 0],
          [500, 14, 0],
        ]),
      ),
    ).toBeUndefined();
    expect(
      paceOf(
        run([
          [0, 10, 0],
          [9_000, 10, 0],
        ]),
      ),
    ).toBeUndefined();
    expect(timeLeftMs(job(), undefined)).toBeUndefined();
  });
  it('forgets what is older than its window', () => {
    const pace = paceOf(
      run([
        [0, 0, 0],
        [60_000, 10, 10_000],
        [62_000, 12, 14_000],
      ]),
    );
    expect(pace?.chunksPerSecond).toBe(1);
  });
  it('starts anew when gaps are tried again and the count falls', () => {
    expect(
      run([
        [0, 30, 0],
        [5_000, 20, 0],
      ]),
    ).toHaveLength(1);
  });
  it('has no pace outside of the speaking', () => {
    expect(addSample(run([[0, 10, 0]]), job({ status: 'mastering' }), 5_000)).toEqual([]);
    expect(timeLeftMs(job({ status: 'mastering' }), { chunksPerSecond: 1, timesRealTime: 1 })).toBeUndefined();
  });
  it('tells how long a finished job took', () => {
    expect(tookMs(job({ finishedAt: '2025-01-01T10:01:01Z' }))).toBe(60_000);
    expect(tookMs(job())).toBeUndefined();
  });
});
