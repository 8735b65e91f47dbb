import type { JobView } from '@voicemill/contracts';

/** How far a job is, as a person wants to read it. */
export interface Progress {
  done: number;
  total: number;
  audioMinutes: number;
  /** Seconds of audio made per second since the work began; counts only what was made, not what was there. */
  timesRealTime: number;
  secondsLeft: number | undefined;
}

/**
 * @param first the job as it was when one began to look; what was done by then says nothing about the speed.
 */
export function progressOf(first: JobView, job: JobView, elapsedMs: number): Progress {
  const done = job.chunksDone + job.gaps;
  const madeSince = done - first.chunksDone - first.gaps;
  const audioMadeMs = job.audioMs - first.audioMs;
  const left = job.chunksTotal - done;
  return {
    done,
    total: job.chunksTotal,
    audioMinutes: job.audioMs / 60_000,
    timesRealTime: elapsedMs > 0 ? audioMadeMs / elapsedMs : 0,
    secondsLeft: madeSince > 0 ? ((elapsedMs / madeSince) * left) / 1000 : undefined,
  };
}
