import type { JobEventView, JobStatus, JobView } from '@voicemill/contracts';
import { watchJob, type JobRows, type LiveMessage } from './watch-job';

const ctx = { workspaceId: 'default', actor: 'test', traceId: 'test' };
const job = (status: JobStatus, chunksDone = 0): JobView => ({ id: 'j', status, chunksDone }) as JobView;
const event = (id: number): JobEventView => ({ id, at: '', kind: 'k', message: '', data: {} });

/** Rows as they are at each look; the last look stays. */
function rowsOf(looks: { job: JobView | null; events: number[] }[]): JobRows & { looks: () => number } {
  let look = -1;
  const now = () => looks[Math.min(Math.max(look, 0), looks.length - 1)];
  return {
    looks: () => look + 1,
    find: () => {
      look += 1;
      return Promise.resolve(now()?.job ?? null);
    },
    eventsAfter: (_ctx, _id, after, limit) =>
      Promise.resolve(
        (now()?.events ?? [])
          .filter((id) => id > after)
          .slice(0, limit)
          .map(event),
      ),
  };
}

const brief = (message: LiveMessage): string =>
  message.event === 'log' ? `#${message.data.id}` : `${message.data.status}:${message.data.chunksDone}`;

async function heard(rows: JobRows, afterEventId = 0): Promise<string[]> {
  const { signal } = new AbortController();
  const told: string[] = [];
  for await (const message of watchJob(rows, ctx, 'j', { afterEventId, signal, lookEveryMs: 0 }))
    told.push(brief(message));
  return told;
}

describe('watching a job', () => {
  it('tells changes only, and the log before the state that came with it, up to the end', async () => {
    const rows = rowsOf([
      { job: job('planning'), events: [1] },
      { job: job('planning'), events: [1] },
      { job: job('synthesising', 2), events: [1, 2] },
      { job: job('done', 4), events: [1, 2, 5] },
    ]);
    expect(await heard(rows)).toEqual(['#1', 'planning:0', '#2', 'synthesising:2', '#5', 'done:4']);
    expect(rows.looks()).toBe(4);
  });

  it('goes on after the last event that the listener has', async () => {
    expect(await heard(rowsOf([{ job: job('done'), events: [1, 2, 3] }]), 2)).toEqual(['#3', 'done:0']);
  });

  it('does not miss an entry that becomes visible behind a later one', async () => {
    const rows = rowsOf([
      { job: job('mastering'), events: [1, 9] },
      { job: job('done'), events: [1, 7, 9] },
    ]);
    expect(await heard(rows)).toEqual(['#1', '#9', 'mastering:0', '#7', 'done:0']);
  });

  it('tells a long log whole and once', async () => {
    const events = Array.from({ length: 1234 }, (_, index) => index + 1);
    const told = await heard(rowsOf([{ job: job('failed'), events }]));
    expect(told).toEqual([...events.map((id) => `#${id}`), 'failed:0']);
  });

  it('ends when the job is gone', async () => {
    expect(await heard(rowsOf([{ job: null, events: [] }]))).toEqual([]);
  });

  it('stops asking when the listener goes', async () => {
    const rows = rowsOf([{ job: job('planning'), events: [] }]);
    const gone = new AbortController();
    const watch = watchJob(rows, ctx, 'j', { afterEventId: 0, signal: gone.signal, lookEveryMs: 3_600_000 });
    await watch.next();
    const waiting = watch.next();
    gone.abort();
    await expect(waiting).rejects.toThrow('aborted');
    expect(rows.looks()).toBe(1);
  });
});
