import type { Tensor } from 'onnxruntime-node';
import { SpeechError } from '../../speech-error';
import { dispose, type Graph, type Tensors } from '../graph';
import { endCode } from '../sampling/sampling-settings';
import { idsOf } from '../tensors';
import type { CodeDecoder, CodeModel, DecodeRequest, Proposal } from './code-model';
import { encode } from './encode';
import { hasRandomInputs, samplerNumbers } from './random-inputs';
import { asInputs, TurningBuffers, type CacheName } from './turning-buffers';

const caches: CacheName[] = [
  { output: 'k', input: 'ik' },
  { output: 'v', input: 'iv' },
  { output: 'y_emb', input: 'iy_emb' },
];
/** The first graph draws its code by itself and lets the end be drawn, which may not come yet: it is asked again. */
const mostTries = 16;

/** The graphs of the original project: the first draws its code by itself, the others tell their scores as well. */
export class UpstreamModel implements CodeModel {
  readonly rows = 1;
  readonly reproducible: boolean;

  constructor(private readonly graphs: { encoder: Graph; first: Graph; step: Graph }) {
    this.reproducible = hasRandomInputs(graphs.first);
  }

  async begin([request]: readonly DecodeRequest[]): Promise<CodeDecoder> {
    if (!request) throw new RangeError('there is nothing to decode');
    const { x, prompts } = await encode(this.graphs.encoder, request);
    try {
      return new UpstreamDecoder(this.graphs.step, await this.firstCode(x, prompts, request.seed), idsOf(prompts));
    } finally {
      dispose({ x, prompts });
    }
  }

  private async firstCode(x: Tensor, prompts: Tensor, seed: number): Promise<Tensors> {
    const { first } = this.graphs;
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      // Steps below 0: no code of the sequence is drawn with their numbers.
      const made = await first.run({ x, prompts, ...samplerNumbers(first, seed, attempt === 0 ? 0 : -attempt) });
      if (idsOf(made.y).at(-1) !== endCode) return made;
      dispose(made);
    }
    const message = `The text-to-code graph has drawn the end as its first code ${mostTries} times.`;
    throw new SpeechError('internal', message, 'Ask for another take, or change the words.');
  }
}

class UpstreamDecoder implements CodeDecoder {
  readonly mostCodes = Infinity;
  private readonly buffers: TurningBuffers[];
  private readonly example: Tensor;
  private feeds: Tensors;
  private y: Tensor;
  private logits: Tensor | undefined;

  constructor(
    private readonly step: Graph,
    made: Tensors,
    readonly promptCodes: Int32Array,
  ) {
    const { y, x_example: example } = made;
    if (!y || !example) throw new RangeError('the first graph made no code');
    this.y = y;
    this.example = example;
    this.feeds = asInputs(caches, made);
    this.buffers = caches.map((name) => new TurningBuffers([name], 1));
  }

  proposals(): Proposal[] {
    if (this.logits) return [{ candidates: { scores: this.logits.data as Float32Array } }];
    return [{ drawn: idsOf(this.y).at(-1) ?? endCode, isEnd: false }];
  }

  async advance([code = endCode]: readonly number[]): Promise<void> {
    // The code that the graph has drawn stands last; it gives way to the one that was drawn from its scores.
    const ids = this.y.data as BigInt64Array;
    ids[ids.length - 1] = BigInt(code);
    const fetches = Object.assign({}, ...this.buffers.map((buffer) => buffer.fetches(this.feeds))) as Tensors;
    const drawing = samplerNumbers(this.step, 0, 0);
    const made = await this.step.run(
      { ...this.feeds, iy: this.y, ix_example: this.example, ...drawing },
      { ...fetches, y: null, logits: null },
    );
    this.forget();
    this.y = made.y!;
    this.logits = made.logits;
    this.feeds = asInputs(caches, made);
  }

  release(): void {
    this.forget();
    this.example.dispose();
  }

  private forget(): void {
    dispose(this.feeds);
    this.y.dispose();
    this.logits?.dispose();
  }
}
