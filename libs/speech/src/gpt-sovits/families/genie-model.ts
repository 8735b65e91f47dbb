import { dispose, type Graph, type Tensors } from '../graph';
import { endCode } from '../sampling/sampling-settings';
import { idsOf } from '../tensors';
import type { CodeDecoder, CodeModel, DecodeRequest, Proposal } from './code-model';
import { encode } from './encode';
import { hasRandomInputs, samplerNumbers } from './random-inputs';
import { asInputs, layerCaches, TurningBuffers, type CacheName } from './turning-buffers';

/** Graphs of Genie-TTS: every code is drawn inside, and whether it was the last; no scores come out. */
export class GenieModel implements CodeModel {
  readonly rows = 1;
  readonly reproducible: boolean;
  private readonly layers: CacheName[];

  constructor(private readonly graphs: { encoder: Graph; first: Graph; step: Graph }) {
    this.reproducible = hasRandomInputs(graphs.first) && hasRandomInputs(graphs.step);
    this.layers = layerCaches(graphs.step, [
      { output: 'present_k_layer_', input: 'past_k_layer_' },
      { output: 'present_v_layer_', input: 'past_v_layer_' },
    ]);
  }

  async begin([request]: readonly DecodeRequest[]): Promise<CodeDecoder> {
    if (!request) throw new RangeError('there is nothing to decode');
    const { encoder, first, step } = this.graphs;
    const { x, prompts } = await encode(encoder, request);
    const made = await first.run({ x, prompts, ...samplerNumbers(first, request.seed, 0) });
    const promptCodes = idsOf(prompts);
    dispose({ x, prompts });
    return new GenieDecoder({ step, layers: this.layers, promptCodes, seed: request.seed }, made);
  }
}

interface Setting {
  step: Graph;
  layers: CacheName[];
  promptCodes: Int32Array;
  seed: number;
}

class GenieDecoder implements CodeDecoder {
  readonly mostCodes = Infinity;
  readonly promptCodes: Int32Array;
  private readonly names: CacheName[];
  private readonly caches: TurningBuffers;
  private readonly embeddings = new TurningBuffers([{ output: 'y_emb', input: 'iy_emb' }], 1);
  private feeds: Tensors;
  private isEnd = false;
  private drawn = 0;

  constructor(
    private readonly setting: Setting,
    made: Tensors,
  ) {
    this.promptCodes = setting.promptCodes;
    this.names = [{ output: 'y', input: 'iy' }, { output: 'y_emb', input: 'iy_emb' }, ...setting.layers];
    this.caches = new TurningBuffers(setting.layers, 0);
    this.feeds = asInputs(this.names, made);
  }

  proposals(): Proposal[] {
    return [{ drawn: idsOf(this.feeds.iy).at(-1) ?? endCode, isEnd: this.isEnd }];
  }

  async advance(): Promise<void> {
    const { step, seed } = this.setting;
    this.drawn += 1;
    const fetches = { ...this.caches.fetches(this.feeds), ...this.embeddings.fetches(this.feeds) };
    const made = await step.run(
      { ...this.feeds, ...samplerNumbers(step, seed, this.drawn) },
      { ...fetches, y: null, stop_condition_tensor: null },
    );
    dispose(this.feeds);
    this.isEnd = Boolean(made.stop_condition_tensor?.data[0]);
    made.stop_condition_tensor?.dispose();
    this.feeds = asInputs(this.names, made);
  }

  release(): void {
    dispose(this.feeds);
  }
}
