import { measureBatchOverSingle } from './batch-over-single';
import type { BenchHome } from './bench-home';
import { measureCsvRows } from './csv-rows';
import { measureFanOut } from './fan-out';
import type { Figure } from './figure';
import { measureJobOverBare } from './job-over-bare';
import { measureManuscripts } from './manuscript-seconds';
import { measureMemoryOverRows } from './memory-over-rows';
import { measurePadding } from './padding';
import { measureQuoteMinutes } from './quote-minutes';
import { measureWorkerOverBare } from './worker-over-bare';

export interface Measurement {
  figures: string[];
  /** Reads the CPU time of other processes, so it can be made on Linux only. */
  needsProc: boolean;
  run(home: BenchHome): Promise<Figure[]>;
}

/** In the order of the table. What claims chunks itself comes before what starts a worker. */
export const measurements: Measurement[] = [
  { figures: ['paddingWaste', 'batchesOf4To8'], needsProc: false, run: measurePadding },
  { figures: ['batch8OverBatch1'], needsProc: false, run: measureBatchOverSingle },
  { figures: ['workerOverBare'], needsProc: true, run: measureWorkerOverBare },
  { figures: ['jobOverBare'], needsProc: true, run: measureJobOverBare },
  { figures: ['fanOut2', 'fanOut4'], needsProc: false, run: measureFanOut },
  { figures: ['quoteMinutesError'], needsProc: false, run: measureQuoteMinutes },
  { figures: ['memory10000Over1000'], needsProc: true, run: measureMemoryOverRows },
  { figures: ['csvRowsPerSecond', 'csvSeconds100000', 'csvPeakMemoryMb'], needsProc: true, run: measureCsvRows },
  {
    figures: ['manuscriptSecondsEn', 'manuscriptSecondsZh', 'apiAnswerMsMeanwhile', 'tenfoldOverTen'],
    needsProc: false,
    run: measureManuscripts,
  },
];
