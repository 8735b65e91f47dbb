import type { ErrorCode, InputFault } from '@voicemill/contracts';

export interface AppErrorDetails {
  /** Stable code for clients; every kind has a default. */
  code?: ErrorCode;
  /** What the reader can do about it, as a sentence. */
  remedy?: string;
  /** The refused places of an input, when there are several. */
  faults?: InputFault[];
  cause?: unknown;
}

export type FaultLogLevel = 'info' | 'warn' | 'error';

/** A fault with a sentence for people and a code for programs; `status` is its HTTP status. Thrown as one of its kinds. */
export class AppError extends Error {
  readonly status: number = 500;
  readonly logLevel: FaultLogLevel = 'error';
  readonly code: ErrorCode;
  readonly remedy?: string;
  readonly faults?: InputFault[];

  constructor(message: string, details: AppErrorDetails = {}, defaultCode: ErrorCode = 'internal') {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = details.code ?? defaultCode;
    this.remedy = details.remedy;
    this.faults = details.faults;
  }
}
