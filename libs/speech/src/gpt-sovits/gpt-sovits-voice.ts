import { join } from 'node:path';
import { ItemEncoder } from '../engine/check-items';
import type {
  BatchReport,
  DrawingReport,
  LoadedVoice,
  SpokenStretch,
  SynthesisItem,
  SynthesisResult,
} from '../engine/speech-engine';
import type { BatchLimits } from '../onnx/batch-limits';
import type { SessionPool } from '../onnx/session-pool';
import type { SpokenBatch, SpokenItem } from '../onnx/thread-protocol';
import { SpeechError } from '../speech-error';
import type { GptSovitsManifest } from '../voice/gpt-sovits-manifest';
import type { VoicePackage } from '../voice/open-voice-package';
import type { Precision } from '../voice/voice-manifest';
import type { FeatureStretch, GptSovitsItem, GptSovitsSpec } from './gpt-sovits-spec';
import { codeLoop } from './loop/code-loop';

export interface GptSovitsVoiceParts {
  voice: VoicePackage<GptSovitsManifest>;
  voiceKey: string;
  pool: SessionPool;
  memoryBytes: number;
  limits: BatchLimits;
}

/** A `gpt-sovits` voice whose graphs one thread holds. */
export class GptSovitsVoice implements LoadedVoice {
  readonly voice: VoicePackage<GptSovitsManifest>;
  readonly memoryBytes: number;
  private readonly encoder: ItemEncoder;
  private closed = false;

  constructor(private readonly parts: GptSovitsVoiceParts) {
    this.voice = parts.voice;
    this.memoryBytes = parts.memoryBytes;
    this.encoder = new ItemEncoder(parts.voice.manifest);
  }

  async synthesise(items: SynthesisItem[], onReport?: (report: BatchReport) => void): Promise<SynthesisResult[]> {
    const spoken = await this.speak(items, onReport);
    return spoken.map((each, index) => resultOf(this.voice.manifest, items[index]!, each));
  }

  /** With the codes that the sound was made of, for tests. @internal */
  async speak(items: SynthesisItem[], onReport?: (report: BatchReport) => void): Promise<SpokenItem[]> {
    const encoded = items.map((item, index) => this.encode(item, index));
    if (this.closed) {
      throw new SpeechError('unavailable', `Voice ${this.voice.manifest.id} has been closed.`, 'Load it again.');
    }
    const { voiceKey, pool, limits } = this.parts;
    const key = { key: this.voice.sha256, voiceId: this.voice.manifest.id };
    const whole = items.length > 0 ? [items.map((_, index) => index)] : [];
    // Pieces of the one batch are in its order, so their items are too.
    const { answer: batches } = await limits.run(key, whole, (cut) =>
      pool.speak(
        voiceKey,
        cut.map((indexes) => indexes.map((index) => encoded[index]!)),
      ),
    );
    const deviceMs = batches.reduce((sum, batch) => sum + batch.deviceMs, 0);
    onReport?.({ deviceMs, drawing: drawingOf(batches) });
    return batches.flatMap((batch) => batch.items);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.parts.pool.unload(this.parts.voiceKey);
  }

  private encode(item: SynthesisItem, index: number): GptSovitsItem {
    const { phoneIds, mix } = this.encoder.encode(item, index);
    const stretches = stretchesOf(item, `Item ${index + 1} of the batch (voice ${this.voice.manifest.id})`);
    const { speed, noiseScale, seed } = item;
    return { phoneIds, stretches, style: mix[0]!.speaker, speed, noiseScale, seed };
  }
}

/** The drawing of all pieces of a batch. */
function drawingOf(batches: readonly SpokenBatch[]): DrawingReport | undefined {
  const drawings = batches.flatMap(({ drawing }) => drawing ?? []);
  if (drawings.length === 0) return undefined;
  const sum = (of: (drawing: DrawingReport) => number): number => drawings.reduce((all, each) => all + of(each), 0);
  return {
    codes: sum(({ codes }) => codes),
    ms: sum(({ ms }) => ms),
    graphMs: sum(({ graphMs }) => graphMs),
    writtenBytes: sum(({ writtenBytes }) => writtenBytes),
  };
}

/** Without stretches all features are zero, as they are for English. @throws SpeechError when they are not the phones. */
function stretchesOf({ phones, stretches }: SynthesisItem, place: string): FeatureStretch[] {
  if (!stretches) return [{ phones: phones.length, characters: null }];
  const joined = stretches.flatMap((stretch) => stretch.phones);
  if (joined.length !== phones.length || joined.some((phone, index) => phone !== phones[index])) {
    const message = `${place}: the phones of its stretches are not its phones.`;
    throw new SpeechError('invalid-input', message, 'Phonemise the text again.');
  }
  return stretches.map(featureStretch);
}

export function featureStretch({ text, phones, word2ph }: SpokenStretch): FeatureStretch {
  return { phones: phones.length, characters: word2ph && { text, word2ph: [...word2ph] } };
}

/** The graphs tell no durations: phones share the time evenly, and what reads them is told that it is estimated. */
function resultOf(
  { sampleRateHz }: GptSovitsManifest,
  { phones }: SynthesisItem,
  { samples, stoppedBy, codes }: SpokenItem,
): SynthesisResult {
  const wholeMs = (samples.length / sampleRateHz) * 1000;
  const at = (index: number): number => (index === phones.length ? wholeMs : (index * wholeMs) / phones.length);
  const phoneTimings = phones.map((phone, index) => ({ phone, startMs: at(index), endMs: at(index + 1) }));
  return {
    samples,
    sampleRateHz,
    phoneTimings,
    source: 'estimated',
    ...drawnBy(codes ?? [], wholeMs),
    ...(stoppedBy ? { stoppedBy } : {}),
  };
}

function drawnBy(codes: ArrayLike<number>, wholeMs: number): Pick<SynthesisResult, 'loop'> {
  const loop = codeLoop(codes);
  const msAt = (code: number): number => Math.round((code * wholeMs) / codes.length);
  return loop ? { loop: { startMs: msAt(loop.from), endMs: msAt(loop.to) } } : {};
}

/** What the thread has to know of a package. */
export function gptSovitsSpecOf(
  { dir, manifest }: VoicePackage<GptSovitsManifest>,
  precision: Precision,
): GptSovitsSpec {
  const { id, family, reproducible, sampling, ranges, symbols, speakers, defaultSpeaker } = manifest;
  const ids = new Map(symbols.map((symbol, place) => [symbol, place]));
  const { mostCodes, ...settings } = sampling;
  const files = manifest.files[precision] ?? manifest.files.fp32;
  const varies = ([low, high]: readonly [number, number]): boolean => low !== high;
  return {
    voiceId: id,
    family,
    reproducible,
    graphs: files.graphs.map(({ path }) => join(dir, path)),
    vocabulary: manifest.bertVocabulary && join(dir, manifest.bertVocabulary.path),
    sampling: settings,
    mostCodes,
    variable: { speed: varies(ranges.speed), noiseScale: varies(ranges.noiseScale) },
    references: Object.fromEntries(
      Object.entries(speakers).map(([style, { reference }]) => {
        const phones = reference.stretches.flatMap((stretch) => stretch.phones);
        return [
          style,
          {
            audio: join(dir, reference.audio.path),
            phoneIds: Int32Array.from(phones, (phone) => ids.get(phone) ?? 0),
            stretches: reference.stretches.map(featureStretch),
          },
        ];
      }),
    ),
    defaultStyle: defaultSpeaker,
  };
}
