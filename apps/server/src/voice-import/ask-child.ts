import { fork, type ChildProcess } from 'node:child_process';
import { SpeechError } from '@voicemill/speech';

export type ChildFault = Pick<SpeechError, 'code' | 'message' | 'remedy'>;
/** The last message of a child. */
export type ChildAnswer<Answer> = { answer: Answer } | { fault: ChildFault };

export interface ChildRequest {
  program: string;
  /** The first message to it. */
  request: unknown;
  patienceMs: number;
  /** Aborted: the child is killed. */
  signal?: AbortSignal;
  /** Told of every message but the last one. */
  onMessage?(message: unknown, child: ChildProcess): void;
}

/** Bytes of a file that were made to become many objects end the child, and not the machine. */
const heapMegabytes = 1024;
const remedy = 'Export the graphs again with a tool that you trust, or try on a machine with more memory.';

/**
 * Has a program look at what a stranger sent. It gets nothing of this process's environment, in which there may be secrets.
 *
 * @throws SpeechError what the program says; invalid-input when it is taken along or never ends; the signal's reason
 */
export async function askChild<Answer>(asked: ChildRequest): Promise<Answer> {
  const { program, request, patienceMs, signal, onMessage } = asked;
  signal?.throwIfAborted();
  const child = fork(program, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {},
    execArgv: [...process.execArgv, `--max-old-space-size=${heapMegabytes}`],
  });
  const kill = (): void => void child.kill('SIGKILL');
  let [late, last] = [false, undefined as ChildAnswer<Answer> | undefined];
  const alarm = setTimeout(() => {
    late = true;
    kill();
  }, patienceMs);
  signal?.addEventListener('abort', kill);
  try {
    child.on('message', (message: object) => {
      if ('answer' in message || 'fault' in message) last = message as ChildAnswer<Answer>;
      else onMessage?.(message, child);
    });
    const end = new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, killer) => resolve(killer ?? `exit code ${code}`));
    });
    // It may end before it has read this; what became of it is told by its end.
    child.send(request as object, () => undefined);
    const how = await end;
    signal?.throwIfAborted();
    if (late) throw new SpeechError('invalid-input', 'The graphs do not come to an end with one sentence.', remedy);
    if (!last) throw new SpeechError('invalid-input', `The graphs took their process along (${how}).`, remedy);
    if ('fault' in last) throw new SpeechError(last.fault.code, last.fault.message, last.fault.remedy);
    return last.answer;
  } finally {
    clearTimeout(alarm);
    signal?.removeEventListener('abort', kill);
  }
}
