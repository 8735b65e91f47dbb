import type { JobView } from '@voicemill/contracts';
import type { Figure } from '../../layout/Figures';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { isFinished, timeLeftMs, tookMs, type Pace } from '../progress';

/** Shorter than this, a countdown only flickers. */
const hardlyAnyMs = 5_000;

export function useProgressFigures(job: JobView, pace: Pace | undefined): Figure[] {
  const [text, format] = [useText(), useFormat()];
  const left = timeLeftMs(job, pace);
  const took = tookMs(job);
  const none = text('app.notKnown');
  const figures: Figure[] = [
    {
      label: text('jobs.progress.chunks'),
      value: text('app.of', { done: format.number(job.chunksDone), total: format.number(job.chunksTotal) }),
    },
    {
      label: text('jobs.progress.audio'),
      value: text('app.unit.minutes', { value: format.number(job.audioMs / 60_000, 1) }),
    },
    { label: text('jobs.progress.reused'), value: format.number(job.chunksReused) },
    { label: text('jobs.progress.gaps'), value: format.number(job.gaps) },
  ];
  if (isFinished(job))
    return [...figures, { label: text('jobs.progress.took'), value: took === undefined ? none : format.clock(took) }];
  const speed = pace && text('jobs.progress.speedValue', { value: format.number(pace.timesRealTime, 1) });
  const timeLeft =
    left === undefined ? none : left < hardlyAnyMs ? text('jobs.progress.underSeconds') : format.clock(left);
  return [
    ...figures,
    { label: text('jobs.progress.speed'), value: speed ?? none },
    { label: text('jobs.progress.timeLeft'), value: timeLeft },
  ];
}
