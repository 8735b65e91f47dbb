import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { ThreadCall, ThreadReply } from './thread-protocol';

/**
 * Lets the thread that answers requests go first where both want the same core. Only Linux keeps a priority for each thread
 * (setpriority(2)); elsewhere this would slow down the whole process.
 */
function standBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

/** Makes this file the program of a `ThreadPool`'s threads: answers its calls one after the other. Requests and answers are copied. */
export function answerCalls<Request, Answer>(answer: (request: Request) => Answer | Promise<Answer>): void {
  const port = parentPort;
  if (!port) throw new Error('This file has to be started as a thread of a ThreadPool.');
  standBack();
  const reply = (message: ThreadReply<Answer>): void => port.postMessage(message);
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ id, request }: ThreadCall<Request>) => {
    last = last.then(async () => {
      try {
        reply({ id, answer: await answer(request) });
      } catch (error) {
        reply({ id, error });
      }
    });
  });
}
