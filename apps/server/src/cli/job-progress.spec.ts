import type { JobView } from '@voicemill/contracts';
import { progressOf } from './job-progress';

const job = (change: Partial<JobView>): JobView =>
  ({ chunksTotal: 100, chunksDone: 0, gaps: 0, audioMs: 0, ...change }) as JobView;

describe('progress', () => {
  it('measures speed and time left by what was made since one began to look', () => {
    const first = job({ chunksDone: 40, audioMs: 60_000 });
    const now = job({ chunksDone: 64, gaps: 1, audioMs: 160_000 });
    expect(progressOf(first, now, 5000)).toEqual({
      done: 65,
      total: 100,
      audioMinutes: 160 / 60,
      timesRealTime: 20,
      secondsLeft: 7,
    });
  });

  it('does not guess before anything was made', () => {
    expect(progressOf(job({}), job({}), 0)).toMatchObject({ timesRealTime: 0, secondsLeft: undefined });
  });
});
