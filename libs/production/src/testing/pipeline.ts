import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  finishedStatuses,
  jobSettingsSchema,
  reportSchema,
  type JobSettingsInput,
  type JobView,
  type QueueName,
  type Report,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { testDatabase } from '@voicemill/db/testing';
import { createDiskStore, createLogger, loadConfig, systemClock } from '@voicemill/platform';
import { JobQueue } from '@voicemill/queue';
import { addWorkspace, until } from '@voicemill/queue/testing';
import { ScriptsService } from '@voicemill/scripts';
import { createFakeEngine, type DeviceFault, type SpeechEngine } from '@voicemill/speech';
import { registerPackages, VoicesService } from '@voicemill/voices';
import type { TakeListener } from '../draw-takes';
import { CoversService } from '../covers.service';
import { JobsService } from '../jobs.service';
import type { SecondEar } from '../second-ear';
import { startPipelineWorker, type PipelineWorker, type WorkerGround } from './pipeline-worker';
import { watchEngine, type WatchedEngine } from './watched-engine';

export interface PipelineOptions {
  /** Default: the fake engine, speaking fast, since mastering costs by the second. */
  engine?: SpeechEngine;
  /** Default: none. */
  listener?: TakeListener;
  onDeviceLost?: (fault: DeviceFault) => void;
  /** What loaded voices may take; default: enough for all. */
  voiceMemoryBytes?: number;
  /** Default: none. */
  secondEar?: SecondEar;
  /** Beside `default`. */
  workspaces?: string[];
  /** Default: the starter voices'. */
  voicesDir?: string;
}

const contextOf = (workspaceId: string): RequestContext => ({ workspaceId, actor: 'test', traceId: 'test' });

/** Opens the whole pipeline in this process, on a database and a file store of its own. */
export async function openPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const {
    engine,
    listener,
    secondEar,
    onDeviceLost,
    voiceMemoryBytes,
    workspaces = [],
    voicesDir = loadConfig({}).voicesDir,
  } = options;
  const home = await mkdtemp(join(tmpdir(), 'voicemill-pipeline-'));
  const db = await testDatabase();
  const queue = new JobQueue(db.url, () => undefined);
  await queue.start();
  const voices = new VoicesService(db.dataSource, systemClock);
  const logger = createLogger({ name: 'pipeline', level: 'error' });
  for (const id of workspaces) await addWorkspace(db.dataSource, id);
  for (const id of ['default', ...workspaces]) await registerPackages(voices, contextOf(id), voicesDir, logger);
  return new Pipeline(home, {
    db,
    queue,
    files: createDiskStore(home),
    engine: watchEngine(engine ?? createFakeEngine({ secondsPerPhone: 0.02 })),
    scripts: new ScriptsService(db.dataSource),
    voices,
    voicesDir,
    listener,
    onDeviceLost,
    voiceMemoryBytes,
    secondEar,
  });
}

export class Pipeline {
  /** Run ahead of the handler of a queue, each time: for meddling with what lies between two arrows. */
  before: Partial<Record<QueueName, () => void | Promise<void>>> = {};
  readonly jobs: JobsService;
  readonly worker: PipelineWorker;

  constructor(
    private readonly home: string,
    private readonly ground: WorkerGround & { engine: WatchedEngine },
  ) {
    const { db, queue, scripts, voices, files } = ground;
    this.jobs = new JobsService(db.dataSource, queue, scripts, voices, new CoversService(files));
    this.worker = startPipelineWorker(ground, (name) => this.before[name]?.());
  }

  get db() {
    return this.ground.db;
  }
  get queue() {
    return this.ground.queue;
  }
  get files() {
    return this.ground.files;
  }
  get engine() {
    return this.ground.engine;
  }
  get voices() {
    return this.ground.voices;
  }

  ctx(workspaceId = 'default'): RequestContext {
    return contextOf(workspaceId);
  }

  /** Takes a script in and answers its id. */
  async upload(name: string, content: string, ctx = this.ctx()): Promise<string> {
    const open = (): Readable => Readable.from([Buffer.from(content)]);
    const upload = { name, open, limitBytes: 1e7, onError: 'stop' as const };
    const { script, faults } = await this.ground.scripts.ingest(ctx, upload);
    if (!script) throw new Error(`the script was refused: ${JSON.stringify(faults)}`);
    return script.id;
  }

  submit(scriptId: string, settings: JobSettingsInput = {}, ctx = this.ctx()): Promise<JobView> {
    return this.jobs.create(ctx, { scriptId, settings: jobSettingsSchema.parse(settings) });
  }

  ended(jobId: string, ctx = this.ctx()): Promise<JobView> {
    return until(`job ${jobId} has ended`, async () => {
      const job = await this.jobs.show(ctx, jobId);
      return finishedStatuses.includes(job.status) && job;
    });
  }

  /** Makes a job and waits for its end. */
  async render(scriptId: string, settings: JobSettingsInput = {}, ctx = this.ctx()): Promise<JobView> {
    return this.ended((await this.submit(scriptId, settings, ctx)).id, ctx);
  }

  /** What the newest delivery of a job reports. */
  async report(jobId: string): Promise<Report> {
    const [row] = await this.db.dataSource.query<{ report: unknown }[]>(
      `SELECT report FROM delivery WHERE job_id = $1 ORDER BY number DESC LIMIT 1`,
      [jobId],
    );
    return reportSchema.parse(row?.report);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.queue.stop();
    await this.db.close();
    await rm(this.home, { recursive: true });
  }
}
