import type { ErrorCode } from '@voicemill/contracts';

/** An expected fault of the speech library: what is wrong and where, and what the reader can do about it. */
export class SpeechError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SpeechError';
    this.code = code;
    this.remedy = remedy;
  }
}
