import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Unavailable } from '../errors/error-kinds';
import type { ThreadCall, ThreadReply } from './thread-protocol';

export interface WaitingCall<Request, Answer> {
  request: Request;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** What a thread tells its pool. */
export interface ThreadEvents {
  /** A call has been answered. */
  answered(): void;
  /** The thread is gone, whatever the reason; its calls have been rejected. */
  gone(): void;
}

/** One thread of a pool. While it has nothing to do it keeps no process alive. */
export class PoolThread<Request, Answer> {
  private readonly worker: Worker;
  private readonly calls = new Map<number, WaitingCall<Request, Answer>>();
  private nextId = 0;
  private failure: Error | undefined;

  constructor(
    file: string,
    private readonly events: ThreadEvents,
  ) {
    // Where the library is built the file is JavaScript; TypeScript only in tests and development.
    this.worker = new Worker(file, { execArgv: extname(file) === '.ts' ? ['-r', typeScriptLoader()] : [] });
    this.worker.unref();
    this.worker.on('message', (reply: ThreadReply<Answer>) => this.settle(reply));
    this.worker.on('error', (error: Error) => (this.failure = error));
    this.worker.once('exit', (code) => this.leave(code));
  }

  /** Calls that it has been given and has not answered. */
  get load(): number {
    return this.calls.size;
  }

  take(call: WaitingCall<Request, Answer>): void {
    this.nextId += 1;
    // Throws where the request cannot be copied; only what has been sent is waited for.
    this.worker.postMessage({ id: this.nextId, request: call.request } satisfies ThreadCall<Request>);
    this.calls.set(this.nextId, call);
    this.worker.ref();
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(reply: ThreadReply<Answer>): void {
    const call = this.calls.get(reply.id);
    this.calls.delete(reply.id);
    if (this.calls.size === 0) this.worker.unref();
    if ('error' in reply) call?.reject(reply.error);
    else call?.resolve(reply.answer);
    this.events.answered();
  }

  private leave(code: number): void {
    const reason = this.failure?.message ?? `exit code ${code}`;
    const error = new Unavailable(`A thread ended in the middle of its work (${reason}).`, {
      remedy: 'Try again; the next call starts a new one.',
      cause: this.failure,
    });
    for (const call of this.calls.values()) call.reject(error);
    this.calls.clear();
    this.events.gone();
  }
}

/** As a path, so that the working directory does not matter. Never needed where the library is built. */
function typeScriptLoader(): string {
  return require.resolve('@swc-node/register');
}
