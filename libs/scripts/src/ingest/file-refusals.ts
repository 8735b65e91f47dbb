import { type AppError, InvalidInput, TooLarge } from '@voicemill/platform';
import type { ErrorCode } from '@voicemill/contracts';
import type { Fault } from './fault-list';

function refusal(code: ErrorCode, file: string, fault: Fault): AppError {
  return new InvalidInput(`${file}: ${fault.reason}`, { code, remedy: fault.remedy, faults: [{ file, ...fault }] });
}

/** A file that is not a script at all: empty, binary, of an unknown kind or encoding. */
export function unsupportedFile(file: string, reason: string, remedy: string): AppError {
  return refusal('unsupported-file', file, { reason, remedy });
}

/** A readable file whose build makes every row of it useless, such as a table without a text column. */
export function rejectedScript(file: string, fault: Fault): AppError {
  return refusal('script-rejected', file, fault);
}

export function overLimit(file: string, limitBytes: number): AppError {
  const reason = `The file is larger than the limit of ${limitBytes.toLocaleString('en')} bytes.`;
  const remedy = 'Split it into several files and upload them one by one.';
  return new TooLarge(`${file}: ${reason}`, { remedy, faults: [{ file, reason, remedy }] });
}
