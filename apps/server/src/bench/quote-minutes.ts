import { basename, join } from 'node:path';
import { startWorker } from '../worker-process';
import { finishedJob, freshWorkspace } from './bench-job';
import type { BenchHome } from './bench-home';
import type { Figure } from './figure';

const samples = ['lesson.csv', 'lesson-zh.csv', 'chapter.md'];

/** How far the minutes of a quote are from the delivered audio, each sample in a workspace that has learnt nothing. */
export async function measureQuoteMinutes(home: BenchHome): Promise<Figure[]> {
  const worker = await startWorker(home.infra);
  try {
    const told: string[] = [];
    let worst = 0;
    for (const sample of samples) {
      const ctx = await freshWorkspace(home);
      const { id } = await finishedJob(home, ctx, join(home.config.rootDir, 'samples', sample));
      const { quoted, actual } = await home.services.jobs.showQuote(ctx, id);
      if (!quoted || !actual.audioMinutes) throw new Error(`the job of ${sample} has no quote or no audio`);
      worst = Math.max(worst, Math.abs(quoted.audioMinutes / actual.audioMinutes - 1));
      told.push(`${basename(sample)} ${quoted.audioMinutes}/${actual.audioMinutes}`);
    }
    return [
      {
        name: 'quoteMinutesError',
        value: worst,
        bound: { atMost: 0.1 },
        detail: `largest of the samples, minutes quoted/delivered: ${told.join(', ')}`,
      },
    ];
  } finally {
    await worker.stop();
  }
}
