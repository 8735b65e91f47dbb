import { join } from 'node:path';
import { ItemEncoder } from '../engine/check-items';
import { phoneTimingsOf } from '../engine/phone-timings';
import type { BatchReport, LoadedVoice, SynthesisItem, SynthesisResult } from '../engine/speech-engine';
import { SpeechError } from '../speech-error';
import type { VoicePackage } from '../voice/open-voice-package';
import type { SovitsManifest } from '../voice/sovits-manifest';
import { speakerEmbedding } from '../voice/speaker-mix';
import type { Precision } from '../voice/voice-manifest';
import type { BatchLimits } from './batch-limits';
import type { SessionPool } from './session-pool';
import { layOut, type TensorLayout } from './tensor-layout';
import type { SpeakItem, SpokenItem } from './thread-protocol';

export interface OnnxVoiceParts {
  voice: VoicePackage<SovitsManifest>;
  voiceKey: string;
  pool: SessionPool;
  layout: TensorLayout;
  memoryBytes: number;
  limits: BatchLimits;
}

/** A voice whose graphs every thread of a pool holds. */
export class OnnxVoice implements LoadedVoice {
  readonly voice: VoicePackage<SovitsManifest>;
  readonly memoryBytes: number;
  private readonly encoder: ItemEncoder;
  private closed = false;

  constructor(private readonly parts: OnnxVoiceParts) {
    this.voice = parts.voice;
    this.memoryBytes = parts.memoryBytes;
    this.encoder = new ItemEncoder(parts.voice.manifest);
  }

  synthesise(items: SynthesisItem[], onReport?: (report: BatchReport) => void): Promise<SynthesisResult[]> {
    return this.speak(items, (item) => item.seed, onReport);
  }

  /** As the expected vectors of the voice packages were made: all noise is zero. @internal */
  synthesiseWithoutNoise(items: SynthesisItem[]): Promise<SynthesisResult[]> {
    return this.speak(items, () => null);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.parts.pool.unload(this.parts.voiceKey);
  }

  private async speak(
    items: SynthesisItem[],
    seedOf: (item: SynthesisItem) => number | null,
    onReport?: (report: BatchReport) => void,
  ): Promise<SynthesisResult[]> {
    const encoded = items.map((item, index): SpeakItem => {
      const { speed, pitchSemitones, noiseScale } = item;
      const { phoneIds, mix, mixTo } = this.encoder.encode(item, index);
      const embedding = speakerEmbedding(this.voice.manifest, mix);
      const embeddingTo = mixTo && speakerEmbedding(this.voice.manifest, mixTo);
      const lengthScale = 1 / speed;
      return { phoneIds, embedding, embeddingTo, noiseScale, lengthScale, pitchSemitones, seed: seedOf(item) };
    });
    if (this.closed) {
      throw new SpeechError('unavailable', `Voice ${this.voice.manifest.id} has been closed.`, 'Load it again.');
    }
    const { voiceKey, pool, layout, limits } = this.parts;
    const key = { key: this.voice.sha256, voiceId: this.voice.manifest.id };
    const { tensors, answer: batches } = await limits.run(key, layOut(encoded, layout), (cut) =>
      pool.speak(
        voiceKey,
        cut.map((indexes) => indexes.map((index) => encoded[index] as SpeakItem)),
      ),
    );
    const spoken = new Map<number, SpokenItem>();
    batches.forEach((batch, tensor) =>
      batch.items.forEach((item, place) => spoken.set(tensors[tensor]?.[place] ?? -1, item)),
    );
    onReport?.({ deviceMs: batches.reduce((sum, { deviceMs }) => sum + deviceMs, 0) });
    return items.map((item, index) => this.resultOf(item, spoken.get(index)));
  }

  private resultOf(item: SynthesisItem, spoken: SpokenItem | undefined): SynthesisResult {
    const { manifest } = this.voice;
    const { sampleRateHz } = manifest;
    if (!spoken) throw new SpeechError('internal', 'A session thread answered too few items.', 'Try again.');
    const phoneTimings = phoneTimingsOf(item.phones, spoken.durations, manifest);
    return { samples: spoken.samples, sampleRateHz, phoneTimings, source: 'model' };
  }
}

/** Absolute paths of a voice's graphs. */
export function graphFiles(
  { dir, manifest }: VoicePackage<SovitsManifest>,
  precision: Precision,
): { acoustic: string; vocoder: string } {
  const files = manifest.files[precision] ?? manifest.files.fp32;
  return { acoustic: join(dir, files.acoustic.path), vocoder: join(dir, files.vocoder.path) };
}
