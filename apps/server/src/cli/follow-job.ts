import { setTimeout as wait } from 'node:timers/promises';
import { finishedStatuses, type JobView } from '@voicemill/contracts';
import { SingleBar } from 'cli-progress';
import { progressOf } from './job-progress';

const lookEveryMs = 200;
const barFormat = '{stage} [{bar}] {value}/{total} chunks | {minutes} min of audio | {speed}x real time | {left} left';

/** Shows a job's progress until it has ended. Where there is no terminal, one line per stage. */
export async function followJob(show: () => Promise<JobView>, output: NodeJS.WriteStream): Promise<JobView> {
  const bar = new SingleBar({ format: barFormat, stream: output, noTTYOutput: false, hideCursor: true, barsize: 28 });
  let first: JobView | undefined;
  let startedAt = 0;
  let stage = '';
  for (;;) {
    const job = await show();
    if (!first && job.chunksTotal > 0) {
      first = job;
      startedAt = Date.now();
      bar.start(job.chunksTotal, 0, barPayload(first, job, 0));
    }
    if (first) bar.update(job.chunksDone + job.gaps, barPayload(first, job, Date.now() - startedAt));
    if (!output.isTTY && job.status !== stage) output.write(`${stageLine(job)}\n`);
    stage = job.status;
    if (finishedStatuses.includes(job.status)) {
      bar.stop();
      return job;
    }
    await wait(lookEveryMs);
  }
}

function barPayload(first: JobView, job: JobView, elapsedMs: number): Record<string, string> {
  const { audioMinutes, timesRealTime, secondsLeft } = progressOf(first, job, elapsedMs);
  return {
    stage: job.status.padEnd(12),
    minutes: audioMinutes.toFixed(1),
    speed: timesRealTime.toFixed(0),
    left: secondsLeft === undefined ? '?' : `${Math.ceil(secondsLeft)} s`,
  };
}

const stageLine = (job: JobView): string =>
  `${job.status}: ${job.chunksDone}/${job.chunksTotal} chunks, ${(job.audioMs / 60_000).toFixed(1)} min of audio`;
