import { join } from 'node:path';
import type { BenchHome } from './bench-home';
import type { Figure } from './figure';
import { writeRowsCsv } from './rows-csv';
import { runChild } from './run-child';

const rows = 100_000;
const rounds = 3;

/** How fast, and in how much memory, a large CSV becomes rows of the database. */
export async function measureCsvRows({ config }: BenchHome): Promise<Figure[]> {
  const csvPath = join(config.home, `rows-${rows}.csv`);
  await writeRowsCsv(csvPath, rows);
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    runs.push(await runChild({ kind: 'ingest', home: config.home, csvPath }));
  }
  const seconds = Math.min(...runs.map((run) => run.seconds));
  const nodePeakMb = Math.max(...runs.map((run) => run.nodePeakMb));
  const told = runs.map((run) => run.seconds.toFixed(1)).join(', ');
  return [
    {
      name: 'csvRowsPerSecond',
      value: rows / seconds,
      detail: `${rows} rows read, checked and stored in ${seconds.toFixed(1)} s`,
    },
    {
      name: 'csvSeconds100000',
      value: seconds,
      bound: { atMost: 30 },
      detail: `the same, best of ${rounds}: ${told} s`,
    },
    { name: 'csvPeakMemoryMb', value: nodePeakMb, detail: 'largest resident memory of the Node process meanwhile' },
  ];
}
