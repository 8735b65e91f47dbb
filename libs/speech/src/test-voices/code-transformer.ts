import {
  countTo,
  layerNorm,
  lengthOf,
  linear,
  maskOf,
  reshape,
  scaled,
  slice,
  sum,
  toFloat,
  toTheEnd,
  unsqueeze,
} from './arithmetic';
import type { GraphWriter } from './graph-writer';

/** Size of the model that draws codes. */
export interface TransformerSize {
  layers: number;
  width: number;
  heads: number;
  hidden: number;
  symbols: number;
}

/** Codes and the end. */
const codes = 1025;
export const featureWidth = 1024;
/** The end gets likelier by this much a code, and is even with the others at about this place. */
const endSlope = 0.45;
export const endPlace = 128;

/** Rows of a cache, [B,T,width]. */
export interface Rows {
  k: string;
  v: string;
}

/**
 * A transformer that draws codes as GPT-SoVITS's does: phones see each other, codes see all phones and what came before
 * them, layers are normalised after their sums, positions are sines. Its weights are random, so what it says is nothing, but
 * every input counts: a row of the cache, a position or a mask that is wrong changes what is drawn.
 */
export class CodeTransformer {
  constructor(
    private readonly g: GraphWriter,
    readonly size: TransformerSize,
  ) {}

  /** @param bert [B,X,1024] @param positions float, [B,X]. @returns [B,X,width]. */
  embedPhones(ids: string, bert: string, positions: string): string {
    const { g, size } = this;
    const table = g.weight('phones', [size.symbols, size.width], 1);
    const features = linear(g, 'features', bert, featureWidth, size.width);
    return sum(g, g.op('Gather', [table, ids]), features, this.sines(positions));
  }

  /** Without their positions. @param ids [B,N] @returns [B,N,width]. */
  codeTable(ids: string): string {
    return this.g.op('Gather', [this.g.weight('codes', [codes, this.size.width], 1), ids]);
  }

  /** @param positions float, [N] or [B,N]. */
  sines(positions: string): string {
    const { g } = this;
    const half = this.size.width / 2;
    const rates = Array.from({ length: half }, (_, index) => Math.exp((-Math.log(10_000) * index) / half));
    const angles = g.op('Mul', [unsqueeze(g, positions, -1), g.floats(rates)]);
    return g.op('Concat', [g.op('Sin', [angles]), g.op('Cos', [angles])], { axis: -1 });
  }

  /** Positions 0 to N - 1 of a tensor's axis 1, float [N]. */
  positionsOf(x: string): string {
    return toFloat(this.g, countTo(this.g, lengthOf(this.g, x, 1)));
  }

  /**
   * Runs phones and the reference's codes through all layers.
   *
   * @param pads int64 [B]: columns before the phones of each row that are not there; undefined: none.
   * @returns the last column, [B,width], and the rows of each layer.
   */
  begin(phones: string, prompt: string, pads?: string): { last: string; layers: Rows[] } {
    const { g } = this;
    const mask = this.beginMask(phones, prompt, pads);
    let x = g.op('Concat', [phones, prompt], { axis: 1 });
    const layers: Rows[] = [];
    for (let layer = 0; layer < this.size.layers; layer += 1) {
      const { q, k, v } = this.projections(layer, x);
      layers.push({ k, v });
      const scores = g.op('Add', [this.scores(q, k), mask]);
      x = this.layerEnd(layer, x, g.op('MatMul', [g.op('Softmax', [scores], { axis: -1 }), this.perHead(v)]));
    }
    return { last: g.op('Squeeze', [slice(g, x, 1, -1, toTheEnd), g.ints([1])]), layers };
  }

  /**
   * Runs one code through all layers, over what is kept of those before it.
   *
   * @param x [B,1,width] @param past of each layer @param mask [B,1,1,T] to add to the scores of the past; undefined: 0.
   * @returns the code's column and its new row, [B,1,width], of each layer.
   */
  step(x: string, past: readonly Rows[], mask?: string): { last: string; layers: Rows[] } {
    const { g } = this;
    const layers: Rows[] = [];
    let column = x;
    past.forEach((rows, layer) => {
      const { q, k, v } = this.projections(layer, column);
      layers.push({ k, v });
      const before = this.scores(q, rows.k);
      const scores = g.op('Concat', [mask ? g.op('Add', [before, mask]) : before, this.scores(q, k)], { axis: -1 });
      const shares = g.op('Softmax', [scores], { axis: -1 });
      const ofPast = g.op('MatMul', [slice(g, shares, -1, 0, -1), this.perHead(rows.v)]);
      const ofNew = g.op('MatMul', [slice(g, shares, -1, -1, toTheEnd), this.perHead(v)]);
      column = this.layerEnd(layer, column, g.op('Add', [ofPast, ofNew]));
    });
    return { last: g.op('Squeeze', [column, g.ints([1])]), layers };
  }

  /** Scores of the next code. @param last [B,width] @param position of the last code, float, scalar or [B,1]. */
  predict(last: string, position: string): string {
    const { g, size } = this;
    const scores = g.op('MatMul', [last, g.weight('predict', [size.width, codes], 2.5 / Math.sqrt(size.width))]);
    const atEnd = (value: number): string => {
      return g.floats(Array.from({ length: codes }, (_, code) => (code === codes - 1 ? value : 0)));
    };
    return sum(g, scores, g.op('Mul', [position, atEnd(endSlope)]), atEnd(-endSlope * endPlace));
  }

  private beginMask(phones: string, prompt: string, pads?: string): string {
    const { g } = this;
    const phoneCount = lengthOf(g, phones, 1);
    const all = countTo(g, g.op('Add', [phoneCount, lengthOf(g, prompt, 1)]));
    const [row, column] = [unsqueeze(g, all, 1), unsqueeze(g, all, 0)];
    const isPhone = g.op('Less', [column, phoneCount]);
    const isBefore = g.op('LessOrEqual', [column, row]);
    const seesCodes = g.op('And', [g.op('GreaterOrEqual', [row, phoneCount]), isBefore]);
    const allowed = unsqueeze(g, g.op('Or', [isPhone, seesCodes]), 0, 1);
    if (!pads) return maskOf(g, allowed);
    return maskOf(g, g.op('And', [allowed, this.isThere(all, pads)]));
  }

  /** [B,1,1,T]: which columns are not padding. @param columns int64 [T]. */
  isThere(columns: string, pads: string): string {
    return this.g.op('GreaterOrEqual', [columns, unsqueeze(this.g, pads, 1, 2, 3)]);
  }

  private projections(layer: number, x: string): { q: string; k: string; v: string } {
    const { g, size } = this;
    const of = (part: string): string => linear(g, `layer${layer}.${part}`, x, size.width, size.width);
    return { q: of('q'), k: of('k'), v: of('v') };
  }

  private scores(q: string, k: string): string {
    const { g, size } = this;
    const turned = g.op('Transpose', [this.split(k)], { perm: [0, 2, 3, 1] });
    return scaled(g, g.op('MatMul', [this.perHead(q), turned]), 1 / Math.sqrt(size.width / size.heads));
  }

  private split(x: string): string {
    return reshape(this.g, x, [0, 0, this.size.heads, this.size.width / this.size.heads]);
  }

  private perHead(x: string): string {
    return this.g.op('Transpose', [this.split(x)], { perm: [0, 2, 1, 3] });
  }

  private layerEnd(layer: number, x: string, context: string): string {
    const { g, size } = this;
    const joined = reshape(g, g.op('Transpose', [context], { perm: [0, 2, 1, 3] }), [0, 0, size.width]);
    const attended = linear(g, `layer${layer}.out`, joined, size.width, size.width);
    const middle = layerNorm(g, g.op('Add', [x, attended]), size.width);
    const hidden = g.op('Relu', [linear(g, `layer${layer}.up`, middle, size.width, size.hidden)]);
    return layerNorm(
      g,
      g.op('Add', [middle, linear(g, `layer${layer}.down`, hidden, size.hidden, size.width)]),
      size.width,
    );
  }
}
