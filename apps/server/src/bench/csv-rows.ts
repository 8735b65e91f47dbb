import { join } from 'node:path';
import type { BenchHome } from './bench-home';
import type { Figure } from './figure';
import { writeRowsCsv } from './rows-csv';
import { runChild } from './run-child';

const rows = 100_000;

/** How fast, and in how much memory, a large CSV becomes rows of the database. */
export async function measureCsvRows({ config }: BenchHome): Promise<Figure[]> {
  const csvPath = join(config.home, `rows-${rows}.csv`);
  await writeRowsCsv(csvPath, rows);
  const { seconds, nodePeakMb } = await runChild({ kind: 'ingest', home: config.home, csvPath });
  return [
    {
      name: 'csvRowsPerSecond',
      value: rows / seconds,
      detail: `${rows} rows read, checked and stored in ${seconds.toFixed(1)} s`,
    },
    { name: 'csvPeakMemoryMb', value: nodePeakMb, detail: 'largest resident memory of the Node process meanwhile' },
  ];
}
