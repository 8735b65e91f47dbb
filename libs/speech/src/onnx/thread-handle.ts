import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SpeechError } from '../speech-error';
import { DeviceFault } from './device-fault';
import {
  threadReady,
  type SpokenBatch,
  type ThreadFault,
  type ThreadReply,
  type ThreadRequest,
} from './thread-protocol';

interface Call {
  resolve(spoken: SpokenBatch | undefined): void;
  reject(error: Error): void;
}

/** The thread's file beside this one: JavaScript where the library is built, TypeScript in tests and development. */
export const sessionThreadFile = join(__dirname, `session-thread${extname(__filename)}`);

/** One live session thread, seen from the main thread. */
export class ThreadHandle {
  private readonly calls = new Map<number, Call>();
  private nextId = 0;
  private ended = false;
  /** True once the thread is gone. */
  get isGone(): boolean {
    return this.ended;
  }

  /** Settles when the thread is gone, whatever the reason. */
  readonly gone: Promise<void>;

  private constructor(private readonly worker: Worker) {
    let failure: Error | undefined;
    worker.on('error', (error) => {
      failure = error;
    });
    this.gone = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.ended = true;
        this.rejectCalls(failure?.message ?? `exit code ${code}`, failure);
        resolve();
      });
    });
  }

  /**
   * Starts a thread and waits until it has loaded its runtime.
   *
   * @throws SpeechError engine-unavailable when it cannot.
   */
  static async start(file: string): Promise<ThreadHandle> {
    const worker = new Worker(file, { execArgv: extname(file) === '.ts' ? ['-r', typeScriptLoader()] : [] });
    const handle = new ThreadHandle(worker);
    await new Promise<void>((resolve, reject) => {
      worker.once('message', (message) => {
        if (message === threadReady) resolve();
        worker.on('message', (reply: ThreadReply) => handle.settle(reply));
      });
      worker.once('error', (cause) => reject(startFailed(cause.message, cause)));
      worker.once('exit', (code) => reject(startFailed(`exit code ${code}`)));
    });
    return handle;
  }

  /** @throws SpeechError what the thread answers, or `unavailable` when it dies over it. */
  call(request: ThreadRequest): Promise<SpokenBatch | undefined> {
    // A message to a thread that is gone would wait for ever.
    if (this.ended) return Promise.reject(threadDied('it was gone already'));
    this.nextId += 1;
    const id = this.nextId;
    return new Promise((resolve, reject) => {
      this.calls.set(id, { resolve, reject });
      this.worker.postMessage({ id, request });
    });
  }

  /** Lets the thread finish what it was asked, free its sessions and end. */
  async stop(): Promise<void> {
    if (!this.ended) this.worker.postMessage({ id: 0, request: { kind: 'stop' } });
    await this.gone;
  }

  /** Ends the thread at once. Only while it runs no graph: onnxruntime then aborts the whole process. */
  async kill(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(reply: ThreadReply): void {
    const call = this.calls.get(reply.id);
    this.calls.delete(reply.id);
    if (!('fault' in reply)) call?.resolve(reply.spoken);
    else call?.reject(errorOf(reply.fault));
  }

  private rejectCalls(reason: string, cause: Error | undefined): void {
    for (const call of this.calls.values()) call.reject(threadDied(reason, cause));
    this.calls.clear();
  }
}

function errorOf({ device, code, message, remedy }: ThreadFault): SpeechError {
  return device ? new DeviceFault(device, message) : new SpeechError(code, message, remedy);
}

function threadDied(reason: string, cause?: Error): SpeechError {
  const message = `A session thread has died (${reason}); it is started anew.`;
  return new SpeechError('unavailable', message, 'Try again; the words of this call were not said.', cause);
}

function startFailed(reason: string, cause?: Error): SpeechError {
  const message = `onnxruntime cannot be started: ${reason}`;
  return new SpeechError('engine-unavailable', message, 'Run "npm ci" on this machine, then "npm run doctor".', cause);
}

/** As a path, so that the working directory does not matter. Never needed where the library is built. */
function typeScriptLoader(): string {
  return require.resolve('@swc-node/register');
}
