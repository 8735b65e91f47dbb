import { finishedStatuses, type JobView } from '@voicemill/contracts';

/** What had been made at one moment, as the live stream told it. */
export interface ProgressSample {
  atMs: number;
  chunksSettled: number;
  audioMs: number;
}
export interface Pace {
  chunksPerSecond: number;
  /** Seconds of audio made in one second of waiting. */
  timesRealTime: number;
}

/** Older samples are let go: a resumed or slowed job shows its present pace, not that of an hour ago. */
const windowMs = 30_000;
/** Below this the pace of two batches would be shown as that of the job. */
const shortestSpanMs = 1_500;

export const isFinished = (job: JobView) => finishedStatuses.includes(job.status);

/** Chunks that need nothing more: spoken, reused or given up as gaps. */
export const chunksSettled = (job: JobView) => Math.min(job.chunksTotal, job.chunksDone + job.gaps);

/** 0 to 1 by chunks; 0 while the plan has not counted them yet. */
export function shareDone(job: JobView): number {
  if (job.status === 'done' || job.status === 'done-with-gaps') return 1;
  return job.chunksTotal > 0 ? chunksSettled(job) / job.chunksTotal : 0;
}

export function addSample(samples: readonly ProgressSample[], job: JobView, atMs: number): ProgressSample[] {
  if (job.status !== 'synthesising') return [];
  const sample = { atMs, chunksSettled: chunksSettled(job), audioMs: job.audioMs };
  const kept = samples.filter(
    (earlier) => atMs - earlier.atMs <= windowMs && earlier.chunksSettled <= sample.chunksSettled,
  );
  return [...kept, sample];
}

/** The pace over the samples; undefined until they span long enough, or while nothing moves. */
export function paceOf(samples: readonly ProgressSample[]): Pace | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.atMs - first.atMs < shortestSpanMs) return undefined;
  const seconds = (last.atMs - first.atMs) / 1000;
  const chunksPerSecond = (last.chunksSettled - first.chunksSettled) / seconds;
  const timesRealTime = Math.max(0, last.audioMs - first.audioMs) / 1000 / seconds;
  return chunksPerSecond > 0 ? { chunksPerSecond, timesRealTime } : undefined;
}

/** For the speaking only: mastering and delivery are short and have no count to measure by. */
export function timeLeftMs(job: JobView, pace: Pace | undefined): number | undefined {
  if (!pace || job.status !== 'synthesising') return undefined;
  return ((job.chunksTotal - chunksSettled(job)) / pace.chunksPerSecond) * 1000;
}

/** Wall time of a finished job; undefined while it runs or when it never started. */
export function tookMs(job: JobView): number | undefined {
  if (!job.startedAt || !job.finishedAt) return undefined;
  return Date.parse(job.finishedAt) - Date.parse(job.startedAt);
}
