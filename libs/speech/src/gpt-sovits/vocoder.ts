import { Tensor } from 'onnxruntime-node';
import { fillNormals, vocoderSeed } from '../onnx/noise';
import { SpeechError } from '../speech-error';
import { hasRandomInputs, noiseNumbers } from './families/random-inputs';
import { dispose, type Graph, type Tensors } from './graph';
import type { Reference } from './reference/reference';
import { idTensor, oneFloat } from './tensors';

export interface Utterance {
  phoneIds: Int32Array;
  codes: readonly number[];
  reference: Reference;
  speed: number;
  noiseScale: number;
  seed: number;
}

/** Of the latent noise: two frames a code. More channels than any model has, for graphs that do not tell theirs. */
const mostChannels = 256;

/** The graph that makes sound of codes; what it wants is told by the names of its inputs. */
export class Vocoder {
  constructor(private readonly graph: Graph) {}

  /** Its noise is an input, so that the same codes sound the same. */
  get reproducible(): boolean {
    return this.graph.takes('noise') || hasRandomInputs(this.graph);
  }

  get hasSpeed(): boolean {
    return this.graph.takes('speed') || this.graph.takes('noise');
  }

  get hasNoiseScale(): boolean {
    return this.graph.takes('noise_scale');
  }

  /**
   * @returns samples, a copy; divided by their peak where that exceeds 1.
   * @throws SpeechError internal when there are no codes, or the sound is not a number.
   */
  async speak(utterance: Utterance): Promise<Float32Array> {
    if (utterance.codes.length === 0) throw unsound('no code has been drawn for it');
    const feeds = this.feedsOf(utterance);
    const made = await this.graph.run({ ...utterance.reference.timbre, ...feeds });
    const samples = Float32Array.from(made.audio!.data as Float32Array);
    dispose({ ...made, ...feeds });
    let peak = 0;
    for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
    if (!Number.isFinite(peak)) throw unsound('its samples are not numbers');
    return peak > 1 ? samples.map((sample) => sample / peak) : samples;
  }

  private feedsOf({ phoneIds, codes, speed, noiseScale, seed }: Utterance): Tensors {
    const { graph } = this;
    const phones = graph.takes('text_seq') ? 'text_seq' : 'phone_ids';
    const feeds: Tensors = {
      [phones]: idTensor(phoneIds, [1, phoneIds.length]),
      ...noiseNumbers(graph, vocoderSeed(seed), codes.length * 2 * mostChannels),
    };
    if (graph.takes('codes')) feeds.codes = idTensor(codes, [1, codes.length]);
    else feeds.pred_semantic = idTensor(codes, [1, 1, codes.length]);
    if (graph.takes('speed')) feeds.speed = oneFloat(speed, graph.shapeOf('speed').length);
    if (graph.takes('noise_scale')) feeds.noise_scale = oneFloat(noiseScale, graph.shapeOf('noise_scale').length);
    if (graph.takes('noise')) feeds.noise = this.noise(framesOf(codes.length, speed), seed);
    return feeds;
  }

  private noise(frames: number, seed: number): Tensor {
    const channels = this.graph.fixedSize('noise', 1);
    const noise = new Float32Array(channels * frames);
    fillNormals(noise, 0, noise.length, vocoderSeed(seed));
    return new Tensor('float32', noise, [1, channels, frames]);
  }
}

/** Frames that a sequence of codes has at a speed, as GPT-SoVITS counts them. */
export function framesOf(codes: number, speed: number): number {
  return speed === 1 ? codes * 2 : Math.floor((codes * 2) / speed) + 1;
}

function unsound(why: string): SpeechError {
  return new SpeechError('internal', `A text cannot be made to sound: ${why}.`, 'Ask for another take.');
}
