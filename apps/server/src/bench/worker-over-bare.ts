import { BareLoop } from './bare-loop';
import type { BenchHome } from './bench-home';
import { ownCpuSeconds } from './cpu-seconds';
import type { Figure } from './figure';
import { median } from './median';
import { sampleBatches, sampleChapter, sampleLesson } from './sample-batches';
import { TakeMaker } from './worker-takes';

/** One pair alone varies by a twentieth on a machine that does nothing else. */
const repetitions = 5;

/** What of a worker's CPU time goes into the two graphs themselves. */
export async function measureWorkerOverBare(home: BenchHome): Promise<Figure[]> {
  const batches = await sampleBatches(home);
  const bare = await BareLoop.start(home, batches);
  const maker = await TakeMaker.start(home);
  try {
    const items = bare.itemsOf(batches);
    // Unmeasured: voices are loaded and code is compiled.
    await bare.run(items.slice(0, 32));
    await maker.run(sampleLesson(home));
    const pairs: { worker: number; bare: number }[] = [];
    for (let turn = 0; turn < repetitions; turn += 1) {
      const worker = await maker.run(sampleChapter(home));
      const before = ownCpuSeconds();
      await bare.run(items);
      pairs.push({ worker, bare: ownCpuSeconds() - before });
    }
    return [
      {
        name: 'workerOverBare',
        value: median(pairs.map((pair) => pair.bare / pair.worker)),
        bound: { atLeast: 0.95 },
        detail: `CPU s bare/worker: ${pairs.map((pair) => `${pair.bare.toFixed(1)}/${pair.worker.toFixed(1)}`).join(', ')}`,
      },
    ];
  } finally {
    await maker.end();
    await bare.end();
  }
}
