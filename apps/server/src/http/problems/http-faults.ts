import { AppError, type FaultLogLevel } from '@voicemill/platform';
import type { IngestResult } from '@voicemill/contracts';

/** The file could be read, but not all of it can be taken in; the faults name each place. */
export class ScriptRejected extends AppError {
  override readonly status = 422;
  override readonly logLevel: FaultLogLevel = 'info';

  constructor({ faults, faultsTotal, rowsRead }: IngestResult) {
    const sentence =
      faultsTotal > 0
        ? `${faultsTotal} place(s) of this file cannot be taken in as they are (${rowsRead} rows were read).`
        : 'The file holds no line that could be spoken.';
    super(sentence, {
      code: 'script-rejected',
      remedy: 'Nothing was imported. Correct the file, or upload it with onError=skip to leave these places out.',
      faults,
    });
  }
}

/** The asked-for part lies outside the file. */
export class RangeNotSatisfiable extends AppError {
  override readonly status = 416;
  override readonly logLevel: FaultLogLevel = 'info';

  constructor(readonly bytes: number) {
    super(`The file has ${bytes} bytes; the asked-for part begins after its end.`, { code: 'invalid-input' });
  }
}
