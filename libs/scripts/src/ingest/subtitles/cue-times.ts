import { targetLimitMs } from '../limits';
import type { TextFault } from '../text-rules';

const time = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s|$)`);

export type CueTimes = { startMs: number; endMs: number } | { fault: TextFault };

/** Whether a line gives the times of a subtitle, rightly or wrongly written. */
export const isTimingLine = (line: string): boolean => line.includes('-->');

function milliseconds([hours, minutes, seconds, fraction]: (string | undefined)[]): number | undefined {
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number((fraction ?? '').padEnd(3, '0'));
}

/** Times of a subtitle (SubRip, or WebVTT section 4.1 with its cue settings after them), in ms from the start of the film. */
export function readTimes(line: string): CueTimes {
  const remedy = 'Write them like 00:01:02,500 --> 00:01:04,000.';
  const match = timing.exec(line);
  const startMs = match && milliseconds(match.slice(1, 5));
  const endMs = match && milliseconds(match.slice(5, 9));
  if (typeof startMs !== 'number' || typeof endMs !== 'number') {
    return { fault: { reason: `"${line.trim().slice(0, 60)}" are not the times of a subtitle.`, remedy } };
  }
  if (endMs <= startMs) return { fault: { reason: 'The subtitle ends before it begins.', remedy } };
  if (endMs - startMs > targetLimitMs) return { fault: { reason: 'The subtitle is longer than an hour.', remedy } };
  return { startMs, endMs };
}
