import { Tensor } from 'onnxruntime-node';
import { SpeechError } from '../../speech-error';
import { dispose, type Graph, type Tensors } from '../graph';
import { idsOf, idTensor, oneId } from '../tensors';
import { bertWidth, type CodeDecoder, type CodeModel, type DecodeRequest, type Proposal } from './code-model';
import { joinedPhones, transposedFeatures } from './phone-rows';
import { asInputs, TurningBuffers, type CacheName } from './turning-buffers';

const caches: CacheName[] = [
  { output: 'k_cache_new', input: 'k_cache' },
  { output: 'v_cache_new', input: 'v_cache' },
];

/** Graphs of GPT-SoVITS_minimal_inference: the 50 best codes with their scores out, a cache of a fixed length. */
export class MinimalModel implements CodeModel {
  readonly rows = 1;
  readonly reproducible = true;

  constructor(
    private readonly first: Graph,
    private readonly step: Graph,
  ) {}

  async begin([request]: readonly DecodeRequest[]): Promise<CodeDecoder> {
    if (!request) throw new RangeError('there is nothing to decode');
    const { ids, bert } = joinedPhones(request);
    const { prompts } = request.reference;
    const feeds = {
      phoneme_ids: idTensor(ids, [1, ids.length]),
      phoneme_ids_len: oneId(ids.length, this.first.shapeOf('phoneme_ids_len').length),
      prompts: idTensor(prompts, [1, prompts.length]),
      bert_feature: new Tensor('float32', transposedFeatures(bert), [1, bertWidth, ids.length]),
    };
    const made = await this.first.run(feeds);
    dispose(feeds);
    return new MinimalDecoder(this.step, made, prompts);
  }
}

class MinimalDecoder implements CodeDecoder {
  readonly mostCodes: number;
  private readonly buffers = new TurningBuffers(caches, null);
  private readonly lengths: Tensors;
  private feeds: Tensors;
  private best: Tensors;
  private drawn = 0;

  constructor(
    private readonly step: Graph,
    made: Tensors,
    readonly promptCodes: Int32Array,
  ) {
    const { k_cache: k, v_cache: v, x_len, y_len, topk_values, topk_indices } = made;
    if (!k || !v || !x_len || !y_len || !topk_values || !topk_indices) throw new RangeError('an output is missing');
    this.feeds = { k_cache: k, v_cache: v };
    this.lengths = { x_len, y_len };
    this.best = { topk_values, topk_indices };
    const room = (k.dims[2] ?? 0) - (idsOf(x_len)[0] ?? 0) - (idsOf(y_len)[0] ?? 0);
    if (room < 1) {
      const message = `The cache of the graphs has room for ${k.dims[2]} rows, fewer than phones and reference take.`;
      throw new SpeechError('invalid-input', message, 'Cut the text into smaller slices, or export a longer cache.');
    }
    this.mostCodes = room;
  }

  proposals(): Proposal[] {
    const scores = this.best.topk_values!.data as Float32Array;
    return [{ candidates: { scores, codes: this.best.topk_indices!.data as BigInt64Array } }];
  }

  async advance([code = 0]: readonly number[]): Promise<void> {
    const own = { samples: idTensor([code], [1, 1]), idx: oneId(this.drawn, this.step.shapeOf('idx').length) };
    this.drawn += 1;
    const made = await this.step.run(
      { ...this.feeds, ...this.lengths, ...own },
      { ...this.buffers.fetches(this.feeds), topk_values: null, topk_indices: null },
    );
    dispose({ ...own, ...this.feeds, ...this.best });
    this.feeds = asInputs(caches, made);
    this.best = { topk_values: made.topk_values!, topk_indices: made.topk_indices! };
  }

  release(): void {
    dispose({ ...this.feeds, ...this.lengths, ...this.best });
  }
}
