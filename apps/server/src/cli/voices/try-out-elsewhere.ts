import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { SpeechError } from '@voicemill/speech';

export interface TryOutAnswer {
  fault: Pick<SpeechError, 'code' | 'message' | 'remedy'> | null;
}

/** A voice of 1 GB is read and run well within this; graphs that never end are not waited for. */
const patienceMs = 15 * 60 * 1000;
const program = join(__dirname, `main.try-out${extname(__filename)}`);

/**
 * Runs a voice once in a process of its own.
 *
 * @throws SpeechError what that process says of the voice; invalid-input when the voice takes it along or never ends
 */
export async function tryOutElsewhere(dir: string, options: { program?: string; patienceMs?: number } = {}): Promise<void> {
  const child = fork(options.program ?? program, [dir], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let [late, answer] = [false, undefined as TryOutAnswer | undefined];
  const alarm = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, options.patienceMs ?? patienceMs);
  try {
    child.once('message', (message) => (answer = message as TryOutAnswer));
    const end = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    const remedy = 'Export the graphs again with a tool that you trust, or try on a machine with more memory.';
    if (late) throw new SpeechError('invalid-input', 'The graphs do not come to an end with one sentence.', remedy);
    if (!answer) throw new SpeechError('invalid-input', `The graphs took their process along (${end}).`, remedy);
    if (answer.fault) throw new SpeechError(answer.fault.code, answer.fault.message, answer.fault.remedy);
  } finally {
    clearTimeout(alarm);
  }
}
