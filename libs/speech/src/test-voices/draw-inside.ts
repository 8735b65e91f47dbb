import type { GraphWriter } from './graph-writer';

const penalty = 1.35;

/**
 * The sampler that exporters put into their graphs, its defect included: q is drawn from a normal distribution.
 *
 * @param logits [1,1025] @param said int64 [1,Y]: codes that are less likely to come again.
 * @returns int64 [1,1].
 */
export function drawInside(g: GraphWriter, logits: string, said: string, topK: number): string {
  const own = g.op('GatherElements', [logits, said], { axis: 1 });
  const factor = g.floats([penalty], []);
  const isBelow = g.op('Less', [own, g.floats([0], [])]);
  const lowered = g.op('Where', [isBelow, g.op('Mul', [own, factor]), g.op('Div', [own, factor])]);
  const scores = g.op('ScatterElements', [logits, said, lowered], { axis: 1 });
  const [best] = g.ops('TopK', [scores, g.ints([topK])], { axis: -1 }, 2);
  const least = g.op('Slice', [best!, g.ints([topK - 1]), g.ints([topK]), g.ints([1])]);
  const kept = g.op('Where', [g.op('Less', [scores, least]), g.floats([-Infinity], []), scores]);
  const chances = g.op('Softmax', [kept], { axis: -1 });
  const q = g.op('RandomNormalLike', [chances]);
  return g.op('ArgMax', [g.op('Div', [chances, q])], { axis: 1, keepdims: 1 });
}
