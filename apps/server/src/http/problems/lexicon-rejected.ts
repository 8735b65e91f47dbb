import type { LexiconImport } from '@voicemill/contracts';
import { AppError, type FaultLogLevel } from '@voicemill/platform';

/** A file of pronunciations that holds some that are none; the faults name each place. */
export class LexiconRejected extends AppError {
  override readonly status = 422;
  override readonly logLevel: FaultLogLevel = 'info';
  readonly faultsTotal: number;

  constructor({ faults, faultsTotal }: LexiconImport) {
    const places = faultsTotal === 1 ? '1 place' : `${faultsTotal} places`;
    super(`The lexicon was refused: ${places} of this file cannot be taken in. Nothing was changed.`, {
      code: 'script-rejected',
      remedy: 'Correct these places and upload the file again.',
      faults,
    });
    this.faultsTotal = faultsTotal;
  }
}
