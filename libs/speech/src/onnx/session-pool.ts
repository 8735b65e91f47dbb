import { SpeechError } from '../speech-error';
import { ThreadSlot } from './thread-slot';
import type { LoadRequest, SpokenBatch, ThreadItem } from './thread-protocol';

interface Task {
  /** Tasks of one batch share it: when one fails, the others need not be run. */
  batch: symbol;
  voiceKey: string;
  items: readonly ThreadItem[];
  resolve(spoken: SpokenBatch): void;
  reject(error: Error): void;
}

/** Session threads that share one queue of tensors: whichever is free takes the next. */
export class SessionPool {
  private readonly voices = new Map<string, LoadRequest>();
  private readonly slots: ThreadSlot[];
  private readonly idle: ThreadSlot[];
  private readonly busy = new Map<ThreadSlot, Promise<void>>();
  private queue: Task[] = [];
  private closed = false;

  private constructor(threads: number, file: string) {
    this.slots = Array.from({ length: threads }, () => new ThreadSlot(file, this.voices));
    this.idle = [...this.slots];
  }

  /** @throws SpeechError engine-unavailable when a thread cannot load onnxruntime. */
  static async start(threads: number, file: string): Promise<SessionPool> {
    const pool = new SessionPool(threads, file);
    try {
      await Promise.all(pool.slots.map((slot) => slot.start()));
    } catch (error) {
      await pool.close();
      throw error;
    }
    return pool;
  }

  get threads(): number {
    return this.slots.length;
  }

  /** Every thread loads the voice's graphs, and again when it has to be restarted. */
  async load(request: LoadRequest): Promise<void> {
    this.assertOpen();
    this.voices.set(request.voiceKey, request);
    const outcomes = await Promise.allSettled(this.slots.map((slot) => slot.call(request)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (!failed) return;
    await this.unload(request.voiceKey);
    throw failed.reason;
  }

  async unload(voiceKey: string): Promise<void> {
    this.voices.delete(voiceKey);
    if (this.closed) return;
    // A thread that cannot be asked has died, and its sessions with it.
    await Promise.allSettled(this.slots.map((slot) => slot.call({ kind: 'unload', voiceKey })));
  }

  /** Runs tensors on whatever threads are free, in the order given; answers in that order. */
  async speak(voiceKey: string, tensors: readonly (readonly ThreadItem[])[]): Promise<SpokenBatch[]> {
    this.assertOpen();
    const batch = Symbol('batch');
    const answers = tensors.map(
      (items) =>
        new Promise<SpokenBatch>((resolve, reject) => {
          this.queue.push({ batch, voiceKey, items, resolve, reject });
        }),
    );
    this.wake();
    try {
      return await Promise.all(answers);
    } catch (error) {
      this.queue = this.queue.filter((task) => task.batch !== batch);
      throw error;
    }
  }

  /** Lets the tensors under way end, refuses the waiting ones, ends the threads. */
  async close(): Promise<void> {
    this.closed = true;
    for (const task of this.queue.splice(0)) task.reject(engineClosed());
    await Promise.all(this.busy.values());
    await Promise.all(this.slots.map((slot) => slot.close()));
  }

  /** Ends one idle thread as a crash would. @internal */
  async killThread(index: number): Promise<void> {
    await this.slots[index]?.kill();
  }

  private wake(): void {
    while (this.queue.length > 0 && this.idle.length > 0) {
      const slot = this.idle.pop();
      if (slot) this.busy.set(slot, this.drain(slot));
    }
  }

  private async drain(slot: ThreadSlot): Promise<void> {
    for (let task = this.queue.shift(); task; task = this.queue.shift()) {
      try {
        const spoken = await slot.call({ kind: 'speak', voiceKey: task.voiceKey, items: task.items });
        if (spoken) task.resolve(spoken);
        else task.reject(new SpeechError('internal', 'A session thread answered nothing.', 'Try again.'));
      } catch (error) {
        task.reject(error as Error);
      }
    }
    this.busy.delete(slot);
    this.idle.push(slot);
  }

  private assertOpen(): void {
    if (this.closed) throw engineClosed();
  }
}

/** What a closed engine answers. */
export function engineClosed(): SpeechError {
  return new SpeechError('unavailable', 'The speech engine has been closed.', 'Start a new one.');
}
