import type { QueueName } from '@voicemill/contracts';
import type { TestDatabase } from '@voicemill/db/testing';
import { createLogger, type FileStore } from '@voicemill/platform';
import { HandlerRunner, type Handler, type Handlers, type JobQueue } from '@voicemill/queue';
import type { ScriptsService } from '@voicemill/scripts';
import { createVoiceShelf, type DeviceFault, type SpeechEngine } from '@voicemill/speech';
import type { VoicesService } from '@voicemill/voices';
import type { TakeListener } from '../draw-takes';
import { DeliverJob } from '../deliver-job.job';
import { SweepJob } from '../housekeeping.job';
import { MasterChapter } from '../master-chapter.job';
import { PlanJob } from '../plan-job.job';
import type { SecondEar } from '../second-ear';
import { SynthesiseBatch } from '../synthesise-batch.job';
import { SynthesisLoop } from '../synthesis-loop';
import { VoiceSource } from '../voice-source';

export interface WorkerGround {
  db: TestDatabase;
  queue: JobQueue;
  files: FileStore;
  engine: SpeechEngine;
  scripts: ScriptsService;
  voices: VoicesService;
  voicesDir: string;
  /** Default: nobody listens, since the engine of most tests hums. */
  listener?: TakeListener;
  onDeviceLost?: (fault: DeviceFault) => void;
  /** Default: enough for every voice of a test. */
  voiceMemoryBytes?: number;
  /** Default: none. */
  secondEar?: SecondEar;
}

export interface PipelineWorker {
  handlers: Handlers;
  stop(): Promise<void>;
}

/** A worker as the server has it, inside this process. `before` is asked ahead of every run of a handler. */
export function startPipelineWorker(
  {
    db: { dataSource },
    queue,
    files,
    engine,
    scripts,
    voices,
    voicesDir,
    listener,
    secondEar,
    onDeviceLost,
    voiceMemoryBytes = 2 ** 30,
  }: WorkerGround,
  before: (name: QueueName) => void | Promise<void>,
): PipelineWorker {
  const logger = createLogger({ name: 'pipeline', level: 'silent' });
  const shelf = createVoiceShelf(engine, { budgetBytes: voiceMemoryBytes });
  const voiceSource = new VoiceSource(dataSource, shelf, [voicesDir]);
  const handler = new SynthesiseBatch({
    dataSource,
    queue,
    files,
    voices,
    voiceSource,
    listener: listener ?? null,
    secondEar: secondEar ?? null,
    logger,
    onDeviceLost,
  });
  const loop = new SynthesisLoop({ dataSource, handler, logger, idleMs: 20 });
  const idle = { run: () => Promise.resolve() };
  const handlers: Handlers = {
    'job.plan': after(before, 'job.plan', new PlanJob(dataSource, queue, scripts, voices, () => loop.wake())),
    'chapter.master': after(before, 'chapter.master', new MasterChapter(dataSource, queue, files)),
    'job.deliver': after(before, 'job.deliver', new DeliverJob(dataSource, files)),
    'voice.import': idle,
    'housekeeping.sweep': new SweepJob(dataSource, queue, () => runner.sweep()),
    'housekeeping.files': idle,
    'usage.roll-up': idle,
  };
  const onError = (): void => undefined;
  const runner: HandlerRunner = new HandlerRunner({ dataSource, queue, handlers, onError, idleMs: 20 });
  runner.start();
  loop.start();
  return {
    handlers,
    stop: async () => {
      await Promise.all([loop.stop(), runner.stop()]);
      await shelf.close();
      await engine.close();
    },
  };
}

function after<Name extends QueueName>(
  before: (name: QueueName) => void | Promise<void>,
  name: Name,
  inner: Handler<Name>,
): Handler<Name> {
  return {
    run: async (payload, run) => {
      await before(name);
      await inner.run(payload, run);
    },
    exhausted: (payload, reason) => inner.exhausted?.(payload, reason) ?? Promise.resolve(),
  };
}
