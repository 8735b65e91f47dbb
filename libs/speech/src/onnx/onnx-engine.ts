import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Device } from '../device';
import type { LoadedVoice, SpeechEngine } from '../engine/speech-engine';
import type { VoicePackage } from '../voice/open-voice-package';
import type { Precision } from '../voice/voice-manifest';
import { GptSovitsVoice, gptSovitsSpecOf } from '../gpt-sovits/gpt-sovits-voice';
import { bytesOfVoice } from '../voice/bytes-of-voice';
import { ofEngine } from '../voice/of-engine';
import { BatchLimits, type BatchLimit } from './batch-limits';
import { graphSpecOf } from './graph-spec';
import { bindingDir } from './machine-facts';
import { graphFiles, OnnxVoice } from './onnx-voice';
import { assertProvider } from './providers';
import { choosePrecision, sessionOptions } from './session-options';
import { engineClosed, SessionPool } from './session-pool';
import type { TensorLayout } from './tensor-layout';
import { assertTensorrtSettings } from './tensorrt-settings';
import { sessionThreadFile } from './thread-handle';

export interface SpeechEngineOptions {
  device: Device;
  /** Cores to use on a cpu; default: all. */
  threads?: number;
  /** Default: what suits the device. */
  precision?: Precision;
  /** Default: spread on a cpu, one tensor on a GPU. */
  layout?: TensorLayout;
  /** Round tensor lengths up to a few sizes; default: on a GPU. */
  bucketed?: boolean;
  /** What this process was started with; for tensorrt, whose settings come from there. */
  environment?: NodeJS.ProcessEnv;
  /** Told when memory was short and a voice is run in smaller batches from now on. */
  onBatchLimit?: (limit: BatchLimit) => void;
}

/** How many times its files' size a voice takes on each thread: 75 to 80 MB were measured for 31 MB of fp32 files. */
const memoryPerFileByte = 2.5;
/** The same for one thread with large graphs: 359 MB were measured for 218 MB of fp32 files. */
const memoryPerWideFileByte = 1.7;

/** Engines `sovits-hifigan` and `gpt-sovits` on onnxruntime; see `createSpeechEngine`. */
export class OnnxEngine implements SpeechEngine {
  private closed = false;
  private loads = 0;
  private wide: Promise<SessionPool> | undefined;
  private readonly limits: BatchLimits;

  private constructor(
    private readonly options: SpeechEngineOptions & { threads: number; layout: TensorLayout },
    /** @internal */
    readonly pool: SessionPool,
  ) {
    this.limits = new BatchLimits(options.onBatchLimit);
  }

  get device(): Device {
    return this.options.device;
  }

  static async start(options: SpeechEngineOptions): Promise<OnnxEngine> {
    await assertProvider(options.device);
    if (options.device.kind === 'tensorrt') {
      await assertTensorrtSettings(
        options.environment ?? {},
        join(bindingDir(), 'libonnxruntime_providers_tensorrt.so'),
      );
    }
    const onCpu = options.device.kind === 'cpu';
    const threads = Math.max(1, Math.floor(options.threads ?? availableParallelism()));
    const layout = options.layout ?? (onCpu ? 'spread' : 'one-tensor');
    const pool = await SessionPool.start(onCpu && layout === 'spread' ? threads : 1, sessionThreadFile);
    return new OnnxEngine({ ...options, threads, layout }, pool);
  }

  async load(voice: VoicePackage): Promise<LoadedVoice> {
    return voice.manifest.engine === 'gpt-sovits' ? this.loadGptSovits(voice) : this.loadPair(voice);
  }

  /** A voice of two graphs. @internal */
  async loadPair(opened: VoicePackage): Promise<OnnxVoice> {
    const { device, threads, layout } = this.options;
    const voice = ofEngine(opened, 'sovits-hifigan');
    const { voiceKey, precision, bytes } = await this.prepare(voice);
    const files = graphFiles(voice, precision);
    await this.pool.load({
      kind: 'load',
      engine: 'sovits-hifigan',
      voiceKey,
      spec: graphSpecOf(voice.manifest),
      files,
      options: sessionOptions(device, layout === 'spread' ? 1 : threads),
      bucketed: this.options.bucketed ?? device.kind !== 'cpu',
    });
    const memoryBytes = Math.round(bytes * memoryPerFileByte * this.pool.threads);
    return new OnnxVoice({ voice, voiceKey, pool: this.pool, layout, memoryBytes, limits: this.limits });
  }

  /** A voice that draws codes. @internal */
  async loadGptSovits(opened: VoicePackage): Promise<GptSovitsVoice> {
    const { device, threads } = this.options;
    const voice = ofEngine(opened, 'gpt-sovits');
    const { voiceKey, precision, bytes } = await this.prepare(voice);
    const pool = await this.widePool();
    const spec = gptSovitsSpecOf(voice, precision);
    await pool.load({ kind: 'load', engine: 'gpt-sovits', voiceKey, spec, options: sessionOptions(device, threads) });
    const memoryBytes = Math.round(bytes * memoryPerWideFileByte);
    return new GptSovitsVoice({ voice, voiceKey, pool, memoryBytes, limits: this.limits });
  }

  async close(): Promise<void> {
    this.closed = true;
    const wide = await this.wide?.catch(() => undefined);
    await Promise.all([this.pool.close(), wide?.close()]);
  }

  private async prepare(voice: VoicePackage) {
    const precision = choosePrecision(voice.manifest, this.options.device, this.options.precision);
    this.loads += 1;
    return { voiceKey: `${voice.sha256}#${this.loads}`, precision, bytes: await bytesOfVoice(voice, precision) };
  }

  /**
   * One thread whose sessions use all cores, for graphs that are mostly read from memory: a batch shares the reading, and
   * a copy of 500 MB for every core would not fit. On a GPU, and where batches are one tensor, it is the only thread.
   */
  private widePool(): Promise<SessionPool> {
    if (this.pool.threads === 1) return Promise.resolve(this.pool);
    if (this.closed) return Promise.reject(engineClosed());
    this.wide ??= SessionPool.start(1, sessionThreadFile);
    return this.wide;
  }
}
