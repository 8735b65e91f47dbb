/** A device that works on one batch at a time, as a GPU does, and takes the same time for each. */
export class FakeDevice {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly batchMs: number) {}

  /** @returns how long the device was at it. */
  async runBatch(): Promise<number> {
    // A wait, not a busy loop: many fake devices have to fit onto one machine.
    if (this.batchMs > 0) {
      this.last = this.last.then(() => new Promise((resolve) => setTimeout(resolve, this.batchMs)));
    }
    await this.last;
    return this.batchMs;
  }

  async settle(): Promise<void> {
    await this.last;
  }
}
