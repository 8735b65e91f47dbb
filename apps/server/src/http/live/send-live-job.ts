import { finishedStatuses, type JobView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import type { Response } from 'express';
import { streamEvents } from './event-stream';
import { watchJob, type JobRows } from './watch-job';

const lookEveryMs = 400;
const heartbeatMs = 15_000;
const retryMs = 2000;

/**
 * Sends a job's life to one listener. Someone who comes back after the end and has everything is told so by a 204:
 * the one answer after which a browser does not come back again.
 */
export async function sendLiveJob(
  rows: JobRows,
  ctx: RequestContext,
  job: JobView,
  lastEventId: string | undefined,
  response: Response,
): Promise<void> {
  const afterEventId = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : 0;
  const returning = afterEventId > 0 && finishedStatuses.includes(job.status);
  if (returning && (await rows.eventsAfter(ctx, job.id, afterEventId, 1)).length === 0) {
    response.status(204).end();
    return;
  }
  const gone = new AbortController();
  const { signal } = gone;
  response.once('close', () => gone.abort());
  const messages = watchJob(rows, ctx, job.id, { afterEventId, signal, lookEveryMs });
  await streamEvents(response, messages, { signal, heartbeatMs, retryMs });
}
