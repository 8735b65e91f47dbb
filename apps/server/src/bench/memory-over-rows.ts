import { join } from 'node:path';
import type { BenchHome } from './bench-home';
import type { Figure } from './figure';
import { writeRowsCsv } from './rows-csv';
import { runChild, type ChildRun } from './run-child';

/** How much more memory a job of ten times the rows takes: upload, plan, takes, mastering and delivery. */
export async function measureMemoryOverRows(home: BenchHome): Promise<Figure[]> {
  const small = await jobOf(home, 1000);
  const large = await jobOf(home, 10_000);
  const told = ({ treePeakMb, nodePeakMb, seconds }: ChildRun): string =>
    `${treePeakMb.toFixed(0)} MB (Node alone ${nodePeakMb.toFixed(0)}) in ${seconds.toFixed(0)} s`;
  return [
    {
      name: 'memory10000Over1000',
      value: large.treePeakMb / small.treePeakMb,
      bound: { atMost: 1.2 },
      detail: `peak sum of resident memory, Node and ffmpeg: ${told(large)} over ${told(small)}`,
    },
  ];
}

async function jobOf({ config }: BenchHome, rows: number): Promise<ChildRun> {
  const csvPath = join(config.home, `rows-${rows}.csv`);
  await writeRowsCsv(csvPath, rows);
  return runChild({ kind: 'job', home: config.home, csvPath });
}
