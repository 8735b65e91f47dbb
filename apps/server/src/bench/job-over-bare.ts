import { join } from 'node:path';
import { startWorker } from '../worker-process';
import { bareEncodeAndMeasure, bareMeasure, joinWavs } from './bare-ffmpeg';
import { BareLoop } from './bare-loop';
import { finishedJob, freshWorkspace } from './bench-job';
import type { BenchHome } from './bench-home';
import { ownCpuSeconds, treeCpuSeconds } from './cpu-seconds';
import type { Figure } from './figure';
import { median } from './median';
import { sampleBatches, sampleChapter, sampleLesson } from './sample-batches';

/** One pair alone varies by a twentieth on a machine that does nothing else. */
const repetitions = 5;

/** What of a whole job's CPU time goes into the graphs and into ffmpeg. */
export async function measureJobOverBare(home: BenchHome): Promise<Figure[]> {
  const { infra } = home;
  const batches = await sampleBatches(home);
  const bare = await BareLoop.start(home, batches);
  const worker = await startWorker(infra);
  try {
    return await infra.files.withTempDir('bench', async (dir) => {
      const items = bare.itemsOf(batches);
      // Unmeasured: voices are loaded and code is compiled.
      await bare.run(items.slice(0, 32));
      await finishedJob(home, await freshWorkspace(home), sampleLesson(home));
      const pairs: { job: number; loop: number; ffmpeg: number }[] = [];
      const wavPath = join(dir, 'joined.wav');
      for (let turn = 0; turn < repetitions; turn += 1) {
        const ctx = await freshWorkspace(home);
        const job = await cpuOf(home, () => finishedJob(home, ctx, sampleChapter(home)));
        const masters = (await infra.files.list(ctx.workspaceId)).filter((key) => /\/masters\/.*\.wav$/.test(key));
        await joinWavs(
          masters.map((key) => infra.files.pathOf(key)),
          wavPath,
        );
        const loop = await cpuOf(home, () => bare.run(items));
        const ffmpeg = await cpuOf(home, async () => {
          await bareMeasure(wavPath);
          await bareEncodeAndMeasure(wavPath, join(dir, 'joined.m4b'));
        });
        pairs.push({ job, loop, ffmpeg });
      }
      const told = pairs.map(({ job, loop, ffmpeg }) => `(${loop.toFixed(1)}+${ffmpeg.toFixed(1)})/${job.toFixed(1)}`);
      return [
        {
          name: 'jobOverBare',
          value: median(pairs.map(({ job, loop, ffmpeg }) => (loop + ffmpeg) / job)),
          bound: { atLeast: 0.85 },
          detail: `CPU s (graphs+ffmpeg)/job: ${told.join(', ')}`,
        },
      ];
    });
  } finally {
    await worker.stop();
    await bare.end();
  }
}

/** CPU seconds of this process, the programs that it starts, and PostgreSQL, while something is done. */
async function cpuOf({ postmasterPid }: BenchHome, work: () => Promise<unknown>): Promise<number> {
  const used = (): number => ownCpuSeconds() + (postmasterPid ? treeCpuSeconds(postmasterPid) : 0);
  const before = used();
  await work();
  return used() - before;
}
