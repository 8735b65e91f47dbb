import type { ErrorCode } from '@voicemill/contracts';

/** An expected fault of the audio floor: what went wrong where, and what the reader can do about it. */
export class AudioError extends Error {
  override readonly name = 'AudioError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
