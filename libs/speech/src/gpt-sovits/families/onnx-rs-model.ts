import { Tensor } from 'onnxruntime-node';
import { dispose, type Graph, type Tensors } from '../graph';
import { idTensor, oneId } from '../tensors';
import { bertWidth, type CodeDecoder, type CodeModel, type DecodeRequest, type Proposal } from './code-model';
import { joinedPhones, transposedFeatures } from './phone-rows';
import { asInputs, layerCaches, TurningBuffers, type CacheName } from './turning-buffers';

/** Graphs of gpt-sovits-onnx-rs: scores out from the first code on, a cache for each layer, positions as inputs. */
export class OnnxRsModel implements CodeModel {
  readonly rows = 1;
  readonly reproducible = true;
  private readonly layers: CacheName[];

  constructor(
    private readonly first: Graph,
    private readonly step: Graph,
  ) {
    this.layers = layerCaches(step, [
      { output: 'k_cache_', input: 'ik_cache_' },
      { output: 'v_cache_', input: 'iv_cache_' },
    ]);
  }

  async begin([request]: readonly DecodeRequest[]): Promise<CodeDecoder> {
    if (!request) throw new RangeError('there is nothing to decode');
    const { ids, bert } = joinedPhones(request);
    const { prompts } = request.reference;
    const feeds = {
      x: idTensor(ids, [1, ids.length]),
      prompts: idTensor(prompts, [1, prompts.length]),
      bert: new Tensor('float32', transposedFeatures(bert), [1, bertWidth, ids.length]),
    };
    const made = await this.first.run(feeds);
    dispose(feeds);
    return new OnnxRsDecoder({ step: this.step, layers: this.layers, promptCodes: prompts }, made);
  }
}

interface Setting {
  step: Graph;
  layers: CacheName[];
  promptCodes: Int32Array;
}

class OnnxRsDecoder implements CodeDecoder {
  readonly mostCodes = Infinity;
  readonly promptCodes: Int32Array;
  private readonly caches: TurningBuffers;
  private readonly promptLength: Tensor;
  /** The reference's codes and those drawn so far: the graph wants all of them, and room for more is kept. */
  private said: BigInt64Array;
  private count: number;
  private feeds: Tensors;
  private logits: Tensor;

  constructor(
    private readonly setting: Setting,
    made: Tensors,
  ) {
    this.promptCodes = setting.promptCodes;
    this.said = BigInt64Array.from(setting.promptCodes, BigInt);
    this.count = this.said.length;
    this.promptLength = oneId(this.count, setting.step.shapeOf('y_len').length);
    this.caches = new TurningBuffers(setting.layers, 1);
    this.feeds = asInputs(setting.layers, made);
    this.logits = made.logits!;
  }

  proposals(): Proposal[] {
    return [{ candidates: { scores: this.logits.data as Float32Array } }];
  }

  async advance([code = 0]: readonly number[]): Promise<void> {
    const { step, layers } = this.setting;
    const idx = oneId(this.count - this.promptCodes.length, step.shapeOf('idx').length);
    this.add(code);
    const iy = new Tensor('int64', this.said.subarray(0, this.count), [1, this.count]);
    const feeds = { ...this.feeds, iy, idx, y_len: this.promptLength };
    const made = await step.run(feeds, { ...this.caches.fetches(this.feeds), logits: null });
    dispose({ ...this.feeds, iy, idx, logits: this.logits });
    this.feeds = asInputs(layers, made);
    this.logits = made.logits!;
  }

  release(): void {
    dispose({ ...this.feeds, logits: this.logits, length: this.promptLength });
  }

  private add(code: number): void {
    if (this.count === this.said.length) {
      const longer = new BigInt64Array(this.count + 256);
      longer.set(this.said);
      this.said = longer;
    }
    this.said[this.count] = BigInt(code);
    this.count += 1;
  }
}
