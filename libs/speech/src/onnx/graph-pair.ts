import { InferenceSession, Tensor } from 'onnxruntime-node';
import { SpeechError } from '../speech-error';
import { acousticTensors, type AcousticTensors } from './acoustic-tensors';
import { bucketLength, frameBucket, phoneBucket } from './bucket-length';
import { deviceFaultIn } from './device-fault';
import { glideRows, joinGlide } from './glide';
import { checkGraphs } from './graph-check';
import type { GraphSpec } from './graph-spec';
import { ScratchBuffer } from './scratch-buffer';
import { faceOf } from './session-face';
import type { PairLoadRequest, SpeakItem, SpokenItem, ThreadVoice } from './thread-protocol';
import { drawVocoderNoise, padRows } from './vocoder-tensors';

type Tensors = Record<string, Tensor>;

/** The two graphs of one voice on one thread: phones in, samples out. Contract: README.md of voices/starter-en. */
export class GraphPair implements ThreadVoice {
  private readonly noise = new ScratchBuffer();
  private readonly audio = new ScratchBuffer();
  private readonly acousticFetches: string[];

  private constructor(
    private readonly spec: GraphSpec,
    private readonly bucketed: boolean,
    private readonly acoustic: InferenceSession,
    private readonly vocoder: InferenceSession,
  ) {
    this.acousticFetches = ['mel', 'frame_lengths', 'durations', ...(spec.needsF0 ? ['f0'] : [])];
  }

  /** @throws SpeechError when the graphs are not those that the voice promises; an onnxruntime error otherwise. */
  static async load({ spec, files, options, bucketed }: PairLoadRequest): Promise<GraphPair> {
    const acoustic = await InferenceSession.create(files.acoustic, options);
    const vocoder = await InferenceSession.create(files.vocoder, options);
    const pair = new GraphPair(spec, bucketed, acoustic, vocoder);
    try {
      checkGraphs(spec, { acoustic: faceOf(acoustic), vocoder: faceOf(vocoder) });
      await pair.tryOut();
    } catch (error) {
      await pair.release();
      throw error;
    }
    return pair;
  }

  /** Says the items as one tensor, but those that glide each by itself. */
  async speak(items: readonly SpeakItem[]): Promise<SpokenItem[]> {
    const steady = items.filter(({ embeddingTo }) => !embeddingTo);
    const spoken = steady.length > 0 ? await this.speakTogether(steady) : [];
    const inOrder: SpokenItem[] = [];
    for (const item of items) inOrder.push(item.embeddingTo ? await this.speakGliding(item) : spoken.shift()!);
    return inOrder;
  }

  private async speakTogether(items: readonly SpeakItem[]): Promise<SpokenItem[]> {
    const { made, phoneCount } = await this.runAcoustic(items);
    try {
      const frameLengths = numbersOf(made.frame_lengths);
      const durations = numbersOf(made.durations);
      const { audio, samplesPerItem } = await this.runVocoder(items, made, frameLengths);
      return items.map((item, row) => {
        const from = row * samplesPerItem;
        const samples = audio.slice(from, from + (frameLengths[row] ?? 0) * this.spec.hopSamples);
        const firstPhone = row * phoneCount;
        const own = durations.slice(firstPhone, firstPhone + item.phoneIds.length);
        return { samples, durations: Int32Array.from(own) };
      });
    } finally {
      dispose(made);
    }
  }

  /** By itself, so that it is the same whatever else the batch holds. */
  private async speakGliding(item: SpeakItem): Promise<SpokenItem> {
    const { made } = await this.runAcoustic(glideRows(item));
    const [mel, f0] = [made.mel!, made.f0];
    const joined = joinGlide(
      item,
      {
        frames: mel.dims[2] ?? 0,
        mel: mel.data as Float32Array,
        f0: f0?.data as Float32Array | undefined,
        durations: numbersOf(made.durations),
      },
      this.spec,
    );
    dispose(made);
    const { frames, durations } = joined;
    const row: Tensors = { mel: new Tensor('float32', joined.mel, [1, this.spec.melBands, frames]) };
    if (joined.f0) row.f0 = new Tensor('float32', joined.f0, [1, frames]);
    const spoken = durations.reduce((sum, each) => sum + each, 0);
    const { audio } = await this.runVocoder([item], row, [spoken]);
    return { samples: audio.slice(0, spoken * this.spec.hopSamples), durations: Int32Array.from(durations) };
  }

  private async runAcoustic(items: readonly SpeakItem[]): Promise<{ made: Tensors; phoneCount: number }> {
    const longest = Math.max(...items.map((item) => item.phoneIds.length));
    const phoneCount = this.bucketed ? bucketLength(longest, phoneBucket) : longest;
    const fed = acousticFeeds(acousticTensors(items, this.spec, phoneCount), items.length);
    try {
      return { made: await this.acoustic.run(fed, this.acousticFetches), phoneCount };
    } finally {
      dispose(fed);
    }
  }

  async release(): Promise<void> {
    await this.acoustic.release();
    await this.vocoder.release();
  }

  private async runVocoder(
    items: readonly SpeakItem[],
    made: Tensors,
    frameLengths: readonly number[],
  ): Promise<{ audio: Float32Array; samplesPerItem: number }> {
    const rows = items.length;
    const feeds = this.melFeeds(made, rows);
    const samplesPerItem = (feeds.mel?.dims[2] ?? 0) * this.spec.hopSamples;
    if (this.spec.needsNoise) {
      const noise = this.noise.take(rows * samplesPerItem);
      drawVocoderNoise(noise, items, frameLengths, this.spec);
      feeds.noise = new Tensor('float32', noise, [rows, samplesPerItem]);
    }
    const audio = this.audio.take(rows * samplesPerItem);
    // Written in place: the binding would otherwise copy the samples into a buffer of its own.
    const out = new Tensor('float32', audio, [rows, 1, samplesPerItem]);
    try {
      await this.vocoder.run(feeds, { audio: out });
    } finally {
      out.dispose();
      dispose(feeds);
    }
    return { audio, samplesPerItem };
  }

  /** The acoustic outputs as they are, or in bucket lengths padded by what the voice calls silence. */
  private melFeeds({ mel, f0 }: Tensors, rows: number): Tensors {
    if (!mel) throw new RangeError('the acoustic graph made no mel');
    const frames = mel.dims[2] ?? 0;
    const padded = this.bucketed ? bucketLength(frames, frameBucket) : frames;
    if (padded === frames) return this.spec.needsF0 && f0 ? { mel, f0 } : { mel };
    const pad = (tensor: Tensor, value: number, dims: number[]): Tensor =>
      new Tensor('float32', padRows(tensor.data as Float32Array, frames, padded, value), dims);
    const feeds: Tensors = { mel: pad(mel, this.spec.padMel, [rows, this.spec.melBands, padded]) };
    if (this.spec.needsF0 && f0) feeds.f0 = pad(f0, 0, [rows, padded]);
    return feeds;
  }

  /** Shapes do not tell the hop, so the vocoder is run once; it also makes the first real run as fast as the others. */
  private async tryOut(): Promise<void> {
    const { minPhones, padId, embeddingSize, voiceId, hopSamples } = this.spec;
    const phoneIds = new Int32Array(minPhones).fill(padId === 0 ? 1 : 0);
    const embedding = new Float32Array(embeddingSize).fill(0.1);
    const item = { phoneIds, embedding, noiseScale: 0, lengthScale: 1, pitchSemitones: 0, seed: null };
    try {
      await this.speak([item]);
    } catch (cause) {
      if (deviceFaultIn(String(cause))) throw cause;
      const message = `Voice ${voiceId}: its graphs do not work together with hopSamples ${hopSamples}: ${String(cause)}`;
      throw new SpeechError(
        'invalid-input',
        message,
        'Mend hopSamples in voice.json or export the graphs again.',
        cause,
      );
    }
  }
}

function acousticFeeds(data: AcousticTensors, rows: number): Tensors {
  const { phoneCount } = data;
  return {
    phone_ids: new Tensor('int64', data.phoneIds, [rows, phoneCount]),
    phone_lengths: new Tensor('int64', data.phoneLengths, [rows]),
    speaker_embedding: new Tensor('float32', data.embeddings, [rows, data.embeddings.length / rows]),
    noise: new Tensor('float32', data.noise, [rows, data.noise.length / (rows * phoneCount), phoneCount]),
    noise_scale: new Tensor('float32', data.noiseScales, [rows]),
    length_scale: new Tensor('float32', data.lengthScales, [rows]),
    pitch_shift: new Tensor('float32', data.pitchShifts, [rows]),
  };
}

function numbersOf(tensor: Tensor | undefined): number[] {
  return Array.from((tensor?.data ?? []) as BigInt64Array, Number);
}

function dispose(tensors: Tensors): void {
  for (const tensor of Object.values(tensors)) tensor.dispose();
}
