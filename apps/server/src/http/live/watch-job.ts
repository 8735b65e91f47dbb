import { setTimeout as wait } from 'node:timers/promises';
import { finishedStatuses, type JobEventView, type JobView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import type { JobsService } from '@voicemill/production';

export type LiveMessage = { event: 'job'; data: JobView } | { event: 'log'; data: JobEventView };
export type JobRows = Pick<JobsService['rows'], 'find' | 'eventsAfter'>;

export interface Watch {
  /** The last event the listener has; 0 for none. */
  afterEventId: number;
  signal: AbortSignal;
  lookEveryMs: number;
}

const eventsAtOnce = 200;
/** Numbers are given before transactions end, so an event may appear a little behind one with a higher number. */
const lateEvents = 50;

/**
 * What happens to a job from now on: its state whenever it changes and each entry of its log, until a finished state
 * was told. The database is asked anew only when the listener has taken what was there.
 */
export async function* watchJob(
  rows: JobRows,
  ctx: RequestContext,
  jobId: string,
  { afterEventId, signal, lookEveryMs }: Watch,
): AsyncGenerator<LiveMessage> {
  const told = new Set<number>();
  let newest = afterEventId;
  let lastState = '';
  for (;;) {
    const job = await rows.find(ctx, jobId);
    if (!job) return;
    // Read after the state: whatever led to a finished state is then among them.
    for (let full = true; full;) {
      const from = Math.max(afterEventId, newest - lateEvents);
      const events = await rows.eventsAfter(ctx, jobId, from, eventsAtOnce);
      full = events.length === eventsAtOnce;
      for (const data of events.filter(({ id }) => !told.has(id))) {
        told.add(data.id);
        newest = Math.max(newest, data.id);
        yield { event: 'log', data };
      }
    }
    const state = JSON.stringify(job);
    if (state !== lastState) yield { event: 'job', data: job };
    lastState = state;
    if (finishedStatuses.includes(job.status)) return;
    await wait(lookEveryMs, undefined, { signal });
  }
}
