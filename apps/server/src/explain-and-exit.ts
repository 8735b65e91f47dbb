import type { ErrorCode, InputFault } from '@voicemill/contracts';
import { AppError } from '@voicemill/platform';

/** Exit code of a command whose input was refused: nothing was done. */
export const refusedExitCode = 2;

/** Tells a person why a command ended: the sentence and the remedy for what we foresaw, the stack for what we did not. */
export function explain(error: unknown): string {
  if (!isExplained(error)) return String((error as Error)?.stack ?? error);
  const { message, remedy, faults = [] } = error;
  const places = faults.map((fault) => `${placeOf(fault)}: ${sentence(fault.reason)} ${sentence(fault.remedy)}`);
  // One fault says all there is to say when the message only repeats it.
  const repeats = faults.length === 1 && message.includes(faults[0]?.reason ?? message);
  const tail = remedy && !places.some((place) => place.includes(remedy)) ? [sentence(remedy)] : [];
  return [...(repeats ? places : [sentence(message), ...places.map((place) => `  ${place}`)]), ...tail].join('\n');
}

/** Errors of the engine floor carry a remedy too, but are of their own kinds. */
function isExplained(error: unknown): error is Error & { remedy?: string; faults?: InputFault[] } {
  return error instanceof AppError || (error instanceof Error && 'remedy' in error);
}

const placeOf = ({ file, row, column }: InputFault): string =>
  [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ');

const sentence = (text: string): string => (/[.!?。！？]$/.test(text) ? text : `${text}.`);

/** Faults of this machine and not of what was handed in. */
const ownFaults: readonly string[] = ['internal', 'unavailable', 'engine-unavailable'] satisfies ErrorCode[];

/** 2 when what was handed in was refused, whichever floor refused it; 1 for every other end. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof AppError) return error.status < 500 ? refusedExitCode : 1;
  const { code } = error as { code?: string };
  return isExplained(error) && code !== undefined && !ownFaults.includes(code) ? refusedExitCode : 1;
}

export function explainAndExit(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(exitCodeOf(error));
}
