import type { InputFault } from '@voicemill/contracts';
import { faultsListed } from './limits';

/** `file`: only where it is not the file that was uploaded but one inside it. */
export type Fault = Omit<InputFault, 'file'> & { file?: string };

/** Collects faults of one file; keeps the first of them, counts all. */
export class FaultList {
  readonly listed: InputFault[] = [];
  total = 0;

  constructor(
    private readonly file: string,
    private readonly most = faultsListed,
  ) {}

  add(...faults: Fault[]): void {
    for (const fault of faults) {
      this.total += 1;
      if (this.listed.length < this.most) this.listed.push({ file: this.file, ...fault });
    }
  }
}
