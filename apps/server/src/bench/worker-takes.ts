import { availableParallelism } from 'node:os';
import { SynthesiseBatch, SynthesisLoop, VoiceSource } from '@voicemill/production';
import { createSpeechEngine, createVoiceShelf, parseDevice, type SpeechEngine } from '@voicemill/speech';
import { freshWorkspace, plannedJob } from './bench-job';
import type { BenchHome } from './bench-home';
import { ownCpuSeconds, treeCpuSeconds } from './cpu-seconds';

/** A worker's way from claim to committed takes, without the steps before and after it. */
export class TakeMaker {
  private readonly shelf;
  private readonly handler: SynthesiseBatch;

  private constructor(
    private readonly home: BenchHome,
    private readonly engine: SpeechEngine,
  ) {
    const { infra, services, config } = home;
    const { dataSource, queue, files, logger } = infra;
    this.shelf = createVoiceShelf(engine, { budgetBytes: config.voiceMemoryBytes });
    const voiceSource = new VoiceSource(dataSource, this.shelf, [config.voicesDir]);
    const { voices } = services;
    // What listening costs is a figure of its own.
    this.handler = new SynthesiseBatch({
      dataSource,
      queue,
      files,
      voices,
      voiceSource,
      listener: null,
      secondEar: null,
      logger,
    });
  }

  static async start(home: BenchHome): Promise<TakeMaker> {
    const threads = home.config.workerThreads ?? availableParallelism();
    return new TakeMaker(home, await createSpeechEngine({ device: parseDevice('cpu'), threads }));
  }

  /** @returns CPU seconds of this process and of PostgreSQL, from the first claim to the last committed take. */
  async run(path: string): Promise<number> {
    const { infra, services, postmasterPid } = this.home;
    const ctx = await freshWorkspace(this.home);
    const job = await plannedJob(this.home, ctx, path);
    const waiting = await this.waiting(ctx.workspaceId);
    const cpu = (): number => ownCpuSeconds() + (postmasterPid ? treeCpuSeconds(postmasterPid) : 0);
    const before = cpu();
    let left = waiting;
    let allStored = (): void => undefined;
    const stored = new Promise<void>((resolve) => (allStored = resolve));
    const loop = new SynthesisLoop({
      dataSource: infra.dataSource,
      logger: infra.logger,
      handler: {
        run: async (batch) => {
          await this.handler.run(batch);
          left -= batch.requests.length;
          if (left === 0) allStored();
        },
      },
    });
    loop.start();
    await stored;
    const used = cpu() - before;
    await loop.stop();
    if ((await this.waiting(ctx.workspaceId)) > 0) throw new Error('some takes of the bench could not be made');
    await services.jobs.cancel(ctx, job.id);
    return used;
  }

  async end(): Promise<void> {
    await this.shelf.close();
    await this.engine.close();
  }

  private async waiting(workspaceId: string): Promise<number> {
    const [row] = await this.home.infra.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM take_request WHERE workspace_id = $1`,
      [workspaceId],
    );
    return row?.count ?? 0;
  }
}
