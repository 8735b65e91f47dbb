import { Injectable } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { JobQueue } from './job-queue';

/**
 * Every timed chore, in this one file. Each tick only enqueues a named chore of which at most one can wait, so any
 * number of servers may tick at once.
 */
@Injectable()
export class Chores {
  constructor(private readonly queue: JobQueue) {}

  /** Work of dead processes is given back, requests out of tries become gaps, finished jobs are closed. */
  @Interval(5_000)
  async sweep(): Promise<void> {
    await this.queue.enqueue('housekeeping.sweep', {}, { singletonKey: 'sweep' });
  }

  /** Expired uploads and temporary files. */
  @Cron('17 * * * *')
  async files(): Promise<void> {
    await this.queue.enqueue('housekeeping.files', {}, { singletonKey: 'files' });
  }

  /** Usage of closed days into one row per voice and day (UTC). */
  @Cron('7 * * * *')
  async rollUpUsage(): Promise<void> {
    await this.queue.enqueue('usage.roll-up', {}, { singletonKey: 'usage' });
  }
}
