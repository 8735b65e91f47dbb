/** Waits of a polling loop that somebody who knows of new work can cut short. */
export class IdleWait {
  private readonly wakers = new Set<() => void>();

  constructor(private readonly idleMs: number) {}

  /** Ends every wait under way. */
  wake(): void {
    for (const waker of this.wakers) waker();
  }

  /** Resolves after the idle time, or at once when woken. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, this.idleMs);
      this.wakers.add(done);
    });
  }
}
