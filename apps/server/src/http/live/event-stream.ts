import { once } from 'node:events';
import type { Response } from 'express';
import type { LiveMessage } from './watch-job';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/** One message as server-sent events are written (HTML standard, 9.2). JSON holds no line break of its own. */
export function frameOf({ event, data }: LiveMessage): string {
  const id = event === 'log' ? `id: ${data.id}\n` : '';
  return `${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/**
 * Writes messages as they come, as fast as the listener reads, and ends with them. A comment now and then keeps
 * proxies from closing a quiet line.
 * @param signal aborted when the listener has gone; that is no fault.
 */
export async function streamEvents(
  response: Response,
  messages: AsyncIterable<LiveMessage>,
  { signal, heartbeatMs, retryMs }: { signal: AbortSignal; heartbeatMs: number; retryMs: number },
): Promise<void> {
  response.writeHead(200, headers);
  response.write(`retry: ${retryMs}\n\n`);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  try {
    for await (const message of messages) {
      if (!response.write(frameOf(message))) await once(response, 'drain', { signal });
    }
    response.end();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
