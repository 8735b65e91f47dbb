import type { QueueName } from '@voicemill/contracts';

export interface WatchOptions {
  /** Which queues hold something that may be fetched. */
  look(): Promise<string[]>;
  onError(error: Error): void;
  /** Time between two looks. */
  idleMs: number;
}

/**
 * Waits of the loops that found their queue empty: one look for all of them, instead of a fetch by each, which costs ten times
 * as much and is made by every worker several times a second.
 */
export class QueueWatch {
  private readonly waiting = new Map<QueueName, () => void>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: WatchOptions) {}

  /** Resolves when the queue holds something, or when woken. */
  waitFor(name: QueueName): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.set(name, resolve);
      this.timer ??= setTimeout(() => void this.look(), this.options.idleMs);
    });
  }

  /** Ends every wait under way. */
  wake(): void {
    for (const name of [...this.waiting.keys()]) this.end(name);
  }

  private async look(): Promise<void> {
    const found = await this.options.look().catch((error: Error) => {
      this.options.onError(error);
      return [];
    });
    this.timer = undefined;
    for (const name of found) this.end(name as QueueName);
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => void this.look(), this.options.idleMs);
  }

  private end(name: QueueName): void {
    const resolve = this.waiting.get(name);
    this.waiting.delete(name);
    resolve?.();
    if (this.waiting.size > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
