import { findFfmpeg } from '@voicemill/audio';
import {
  EnrolledListener,
  FilesJob,
  MasterChapter,
  PlanJob,
  DeliverJob,
  SweepJob,
  SynthesiseBatch,
  SynthesisLoop,
  VoiceSource,
} from '@voicemill/production';
import { ImportVoice } from '@voicemill/voices';
import { HandlerRunner, type Handlers } from '@voicemill/queue';
import {
  createFakeEngine,
  createSpeechEngine,
  createVoiceShelf,
  parseDevice,
  type SpeechEngine,
  type VoiceShelf,
} from '@voicemill/speech';
import { environmentWith, type Config, type Logger } from '@voicemill/platform';
import type { Infra } from './infra';
import { openSecondEar } from './recogniser/open-second-ear';
import { buildServices, type Services } from './services';
import { prepareElsewhere } from './voice-import/prepare-elsewhere';

export interface WorkerProcess {
  stop(): Promise<void>;
}

/**
 * A worker: one device, one synthesis loop, one handler of each queue. The fake engine is for tests of the pipeline.
 *
 * @param onDeviceLost called once no batch is held any more. What is wrong with a lost device stays in the process that
 * used it (errors of CUDA are sticky), so this process has to end: its supervisor, or that of the container, starts another.
 */
export async function startWorker(
  infra: Infra,
  onDeviceLost: () => void = () => process.exit(1),
): Promise<WorkerProcess> {
  const { config, dataSource, queue, files, logger } = infra;
  // Found before the first job: a worker without ffmpeg says so now and not after an hour of speaking.
  const { ffmpegPath, ffprobePath } = config;
  await findFfmpeg(ffmpegPath && ffprobePath ? { ffmpegPath, ffprobePath } : undefined);
  const services = buildServices(infra);
  const engine = await createEngine(config, logger);
  const shelf = openShelf(engine, config, logger);
  const voiceSource = new VoiceSource(dataSource, shelf, [config.voicesDir, config.importedVoicesDir]);
  // The fake engine hums: there is nothing in it to listen for.
  const listener = config.engine === 'fake' ? null : new EnrolledListener();
  const secondEar = openSecondEar(config, logger);
  const { voices } = services;
  const handler = new SynthesiseBatch({
    dataSource,
    queue,
    files,
    voices,
    voiceSource,
    listener,
    secondEar,
    logger,
    onDeviceLost: ({ message }) => {
      logger.error({ device: config.device, message }, 'the device is lost; this worker ends');
      // The other batch on the device fails as well, and is given back before the loop has stopped.
      void loop.stop().then(onDeviceLost);
    },
  });
  const loop = new SynthesisLoop({ dataSource, handler, logger });
  const wake = (): void => {
    loop.wake();
    runner.wake();
  };
  const handlers = handlersOf(infra, services, { planned: wake, sweep: () => runner.sweep() });
  const runner: HandlerRunner = new HandlerRunner({
    dataSource,
    queue,
    handlers,
    onError: (error, at) => logger.error({ error, at }, 'handler failed'),
  });
  runner.start();
  loop.start();
  logger.info({ device: config.device, engine: config.engine }, 'worker ready');
  return {
    stop: async () => {
      // Or the last batch would wait for a recogniser that is slow to answer.
      secondEar?.close();
      await Promise.all([loop.stop(), runner.stop()]);
      await shelf.close();
      await engine.close();
    },
  };
}

/** One handler of each queue; `planned` is told when there is new work to claim. */
function handlersOf(
  { config, dataSource, queue, files, logger }: Infra,
  { scripts, voices, usage }: Services,
  { planned, sweep }: { planned: () => void; sweep: () => Promise<void> },
): Handlers {
  const importVoice = new ImportVoice({
    ...{ dataSource, files, voices, logger },
    places: config,
    prepare: prepareElsewhere(),
  });
  return {
    'job.plan': new PlanJob(dataSource, queue, scripts, voices, planned),
    'chapter.master': new MasterChapter(dataSource, queue, files),
    'job.deliver': new DeliverJob(dataSource, files),
    'voice.import': importVoice,
    'housekeeping.sweep': new SweepJob(dataSource, queue, sweep),
    'housekeeping.files': new FilesJob(dataSource, files, () => importVoice.closeLost()),
    'usage.roll-up': { run: () => usage.rollUp() },
  };
}

function createEngine(config: Config, logger: Logger): Promise<SpeechEngine> {
  if (config.engine === 'fake') {
    const { fakeBatchMs: batchMs, fakeTakeSeconds: fixedSeconds } = config;
    return Promise.resolve(createFakeEngine({ batchMs, fixedSeconds }));
  }
  return createSpeechEngine({
    device: parseDevice(config.device),
    threads: config.workerThreads,
    environment: environmentWith(),
    onBatchLimit: (limit) =>
      logger.warn({ device: config.device, ...limit }, 'memory is short; batches are smaller now'),
  });
}

function openShelf(engine: SpeechEngine, config: Config, logger: Logger): VoiceShelf {
  return createVoiceShelf(engine, {
    budgetBytes: config.voiceMemoryBytes,
    pinned: config.pinnedVoices,
    onColdStart: ({ voiceId, version, coldStartMs, memoryBytes }) =>
      logger.info(
        { voice: voiceId, version, coldStartMs: Math.round(coldStartMs), memoryMb: Math.round(memoryBytes / 1e6) },
        'voice loaded',
      ),
  });
}
