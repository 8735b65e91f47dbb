import { availableParallelism } from 'node:os';
import type { Device } from '../device';
import type { SpeechEngine } from '../engine/speech-engine';
import type { VoicePackage } from '../voice/open-voice-package';
import type { Precision } from '../voice/voice-manifest';
import { graphSpecOf } from './graph-spec';
import { graphBytes, graphFiles, OnnxVoice } from './onnx-voice';
import { assertProvider } from './providers';
import { choosePrecision, sessionOptions } from './session-options';
import { SessionPool } from './session-pool';
import type { TensorLayout } from './tensor-layout';
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
}

/** How many times its files' size a voice takes on each thread: 75 to 80 MB were measured for 31 MB of fp32 files. */
const memoryPerFileByte = 2.5;

/** Engine `sovits-hifigan` on onnxruntime; see `createSpeechEngine`. */
export class OnnxEngine implements SpeechEngine {
  private loads = 0;

  private constructor(
    private readonly options: SpeechEngineOptions & { threads: number; layout: TensorLayout },
    /** @internal */
    readonly pool: SessionPool,
  ) {}

  get device(): Device {
    return this.options.device;
  }

  static async start(options: SpeechEngineOptions): Promise<OnnxEngine> {
    await assertProvider(options.device);
    const onCpu = options.device.kind === 'cpu';
    const threads = Math.max(1, Math.floor(options.threads ?? availableParallelism()));
    const layout = options.layout ?? (onCpu ? 'spread' : 'one-tensor');
    const pool = await SessionPool.start(onCpu && layout === 'spread' ? threads : 1, sessionThreadFile);
    return new OnnxEngine({ ...options, threads, layout }, pool);
  }

  async load(voice: VoicePackage): Promise<OnnxVoice> {
    const { device, threads, layout, precision } = this.options;
    const files = graphFiles(voice, choosePrecision(voice.manifest, device, precision));
    this.loads += 1;
    const voiceKey = `${voice.sha256}#${this.loads}`;
    const bytes = await graphBytes(files);
    await this.pool.load({
      kind: 'load',
      voiceKey,
      spec: graphSpecOf(voice.manifest),
      files,
      options: sessionOptions(device, layout === 'spread' ? 1 : threads),
      bucketed: this.options.bucketed ?? device.kind !== 'cpu',
    });
    const memoryBytes = Math.round(bytes * memoryPerFileByte * this.pool.threads);
    return new OnnxVoice({ voice, voiceKey, pool: this.pool, layout, memoryBytes });
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
