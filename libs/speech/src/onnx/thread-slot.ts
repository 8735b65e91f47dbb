import { ThreadHandle } from './thread-handle';
import type { LoadRequest, SpokenBatch, ThreadRequest } from './thread-protocol';

/** A place for one session thread; a thread that dies is replaced, and its voices loaded again. */
export class ThreadSlot {
  private thread: Promise<ThreadHandle> | undefined;
  private closed = false;

  constructor(
    private readonly file: string,
    /** The voices that every thread has to know; read again for each new thread. */
    private readonly voices: ReadonlyMap<string, LoadRequest>,
  ) {}

  async start(): Promise<void> {
    await this.current();
  }

  async call(request: ThreadRequest): Promise<SpokenBatch | undefined> {
    const thread = await this.current();
    return thread.call(request);
  }

  async close(): Promise<void> {
    this.closed = true;
    const thread = await this.thread?.catch(() => undefined);
    await thread?.stop();
  }

  async kill(): Promise<void> {
    const thread = await this.current();
    await thread.kill();
    await thread.gone;
  }

  private current(): Promise<ThreadHandle> {
    this.thread ??= this.open();
    return this.thread;
  }

  private open(): Promise<ThreadHandle> {
    const opening = this.startWithVoices();
    const forget = (): void => {
      if (this.thread === opening) this.thread = undefined;
    };
    // A thread that cannot start is not tried again by itself, only by the next call: no restarting in circles.
    void opening.then((thread) => thread.gone.then(() => this.replace(forget)), forget);
    return opening;
  }

  private replace(forget: () => void): void {
    forget();
    if (!this.closed) this.current().catch(() => undefined);
  }

  private async startWithVoices(): Promise<ThreadHandle> {
    const thread = await ThreadHandle.start(this.file);
    // One broken voice must not keep the others from speaking; a call to it is told that it is closed.
    const loads = await Promise.allSettled([...this.voices.values()].map((request) => thread.call(request)));
    const failed = loads.find((load) => load.status === 'rejected');
    if (thread.isGone && failed) throw failed.reason;
    return thread;
  }
}
