import { Unavailable } from '../errors/error-kinds';
import { PoolThread, type WaitingCall } from './pool-thread';

/** The second call lies ready in the thread, so that it need not wait for this one's event loop between two. */
const callsInThread = 2;
const defaultIdleMs = 30_000;

export interface ThreadPoolOptions {
  /** The program of its threads, which calls `answerCalls`. */
  file: string;
  threads: number;
  /** So long without work, and the threads end and give their memory back. */
  idleMs?: number;
}

/**
 * Work for other threads than the one that answers requests. They start when they are needed and end when they are idle, and keep
 * no process alive while they have nothing to do. Calls begin in the order in which they are made.
 */
export class ThreadPool<Request, Answer> {
  private readonly threads = new Set<PoolThread<Request, Answer>>();
  private readonly waiting: WaitingCall<Request, Answer>[] = [];
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: ThreadPoolOptions) {}

  /** @throws what the thread's program throws; Unavailable when the thread dies over it or the pool is closed. */
  call(request: Request): Promise<Answer> {
    if (this.closed) return Promise.reject(new Unavailable('This process is shutting down.'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.hand();
    });
  }

  /** How many threads there are at present. */
  get running(): number {
    return this.threads.size;
  }

  /** Refuses what waits, and ends the threads with what they are at. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.idle);
    for (const call of this.waiting.splice(0)) call.reject(new Unavailable('This process is shutting down.'));
    await this.endThreads();
  }

  private hand(): void {
    clearTimeout(this.idle);
    while (this.waiting.length > 0) {
      const thread = this.freest();
      const call = thread && this.waiting.shift();
      if (!call) return;
      thread.take(call);
    }
    if ([...this.threads].some(({ load }) => load > 0)) return;
    this.idle = setTimeout(() => void this.endThreads(), this.options.idleMs ?? defaultIdleMs).unref();
  }

  /** The thread with the least to do, a new one as long as there may be more; undefined when all have enough. */
  private freest(): PoolThread<Request, Answer> | undefined {
    const [freest] = [...this.threads].sort((a, b) => a.load - b.load);
    if (freest?.load === 0) return freest;
    if (this.threads.size < this.options.threads) return this.start();
    return freest && freest.load < callsInThread ? freest : undefined;
  }

  private start(): PoolThread<Request, Answer> {
    const thread: PoolThread<Request, Answer> = new PoolThread(this.options.file, {
      answered: () => this.hand(),
      gone: () => {
        this.threads.delete(thread);
        this.hand();
      },
    });
    this.threads.add(thread);
    return thread;
  }

  private async endThreads(): Promise<void> {
    const ending = [...this.threads];
    // At once, so that a call that comes meanwhile gets a new one.
    this.threads.clear();
    await Promise.all(ending.map((thread) => thread.end()));
  }
}
