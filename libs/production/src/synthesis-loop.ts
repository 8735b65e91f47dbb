import type { DataSource } from '@voicemill/db';
import { claimBatch, IdleWait, releaseBatch, type ClaimOptions } from '@voicemill/queue';
import type { Logger } from '@voicemill/platform';
import type { SynthesiseBatch } from './synthesise-batch.job';

export interface SynthesisLoopOptions extends ClaimOptions {
  dataSource: DataSource;
  handler: Pick<SynthesiseBatch, 'run'>;
  logger: Logger;
  idleMs?: number;
}

/** One batch on the device, the next one claimed and ready behind it, the last one being stored. */
const slots = 2;

/** Claims batches for this process's device and has them spoken, until stopped. */
export class SynthesisLoop {
  private stopping = false;
  private running: Promise<void>[] = [];
  private readonly idle: IdleWait;

  constructor(private readonly options: SynthesisLoopOptions) {
    this.idle = new IdleWait(options.idleMs ?? 150);
  }

  start(): void {
    this.running = Array.from({ length: slots }, () => this.loop());
  }

  /** Looks for work now: this process has just planned some. */
  wake(): void {
    this.idle.wake();
  }

  /** Lets the batches on the device end; no further one is claimed. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await Promise.all(this.running);
  }

  private async loop(): Promise<void> {
    const { dataSource, handler, logger, size, lingerMs } = this.options;
    while (!this.stopping) {
      try {
        const batch = await claimBatch(dataSource, { size, lingerMs });
        if (batch && this.stopping) await releaseBatch(dataSource, batch.leaseToken);
        else if (batch) await handler.run(batch);
        else await this.idle.wait();
      } catch (error) {
        logger.error({ error }, 'claiming a batch failed');
        await this.idle.wait();
      }
    }
  }
}
