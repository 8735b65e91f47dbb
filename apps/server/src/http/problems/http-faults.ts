import { AppError, type FaultLogLevel } from '@voicemill/platform';
import type { IngestResult } from '@voicemill/contracts';

/** The file could be read, but not all of it can be taken in; the faults name each place. */
export class ScriptRejected extends AppError {
  override readonly status = 422;
  override readonly logLevel: FaultLogLevel = 'info';

  readonly faultsTotal: number;

  constructor({ faults, faultsTotal, rowsRead }: IngestResult) {
    const places = faultsTotal === 1 ? '1 place of this file' : `${faultsTotal} places of this file`;
    const sentence =
      faultsTotal > 0
        ? `${places} cannot be taken in (${rowsRead} ${rowsRead === 1 ? 'row was' : 'rows were'} read). Nothing was imported.`
        : 'The file holds no line that could be spoken. Nothing was imported.';
    super(sentence, { code: 'script-rejected', remedy: faultsTotal > 0 ? leaveOut : undefined, faults });
    this.faultsTotal = faultsTotal;
  }
}

const leaveOut =
  'Correct these places and upload the file again; or import it without them: in the console choose "Leave the row out ' +
  'and import the rest", with the render command add --on-error skip, in the API onError=skip.';

/** The asked-for part lies outside the file. */
export class RangeNotSatisfiable extends AppError {
  override readonly status = 416;
  override readonly logLevel: FaultLogLevel = 'info';

  constructor(readonly bytes: number) {
    super(`The file has ${bytes} bytes; the asked-for part begins after its end.`, { code: 'invalid-input' });
  }
}
