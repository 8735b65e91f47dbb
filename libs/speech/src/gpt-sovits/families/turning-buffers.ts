import { Tensor } from 'onnxruntime-node';
import type { Graph, Tensors } from '../graph';

/** A cache tensor of a graph: what it is called as an output and, the step after, as an input. */
export interface CacheName {
  output: string;
  input: string;
}

/** Rows that room is made for at once. */
const rowsAtOnce = 256;

/**
 * Two buffers for each cache of a graph that writes its whole cache anew: one is read while the other is written, and the
 * next step turns them round. Nothing is allocated by a step, and the numbers are never looked at.
 */
export class TurningBuffers {
  private readonly buffers = new Map<string, [Float32Array, Float32Array]>();
  private turn = 0;

  /** @param growing the axis along which the cache gets longer by one a step; null: it has its length from the start. */
  constructor(
    private readonly names: readonly CacheName[],
    private readonly growing: number | null,
  ) {}

  /** Tensors for the next step to write into, as long as `last` and one more. */
  fetches(last: Tensors): Record<string, Tensor> {
    this.turn = 1 - this.turn;
    return Object.fromEntries(
      this.names.map(({ output, input }) => {
        const dims = [...(last[input]?.dims ?? [])];
        if (this.growing !== null) dims[this.growing] = (dims[this.growing] ?? 0) + 1;
        const size = dims.reduce((product, each) => product * each, 1);
        return [output, new Tensor('float32', this.bufferOf(output, size, dims).subarray(0, size), dims)];
      }),
    );
  }

  private bufferOf(name: string, size: number, dims: readonly number[]): Float32Array {
    const pair = this.buffers.get(name) ?? [new Float32Array(0), new Float32Array(0)];
    this.buffers.set(name, pair);
    if (pair[this.turn]!.length < size) {
      const rows = this.growing === null ? 1 : (dims[this.growing] ?? 1);
      const room = this.growing === null ? size : (size / rows) * (rows + rowsAtOnce);
      pair[this.turn] = new Float32Array(room);
    }
    return pair[this.turn]!;
  }
}

/** Outputs under the names that they have as the inputs of the next step. */
export function asInputs(names: readonly CacheName[], made: Tensors): Tensors {
  return Object.fromEntries(
    names.map(({ output, input }) => {
      const tensor = made[output];
      if (!tensor) throw new RangeError(`the graph made no ${output}`);
      return [input, tensor];
    }),
  );
}

/** The caches that a graph keeps for each of its layers; the number of layers is read from its inputs. */
export function layerCaches(graph: Graph, pairs: readonly { output: string; input: string }[]): CacheName[] {
  const names: CacheName[] = [];
  for (let layer = 0; ; layer += 1) {
    const ofLayer = pairs.map(({ output, input }) => ({ output: `${output}${layer}`, input: `${input}${layer}` }));
    if (!ofLayer.every(({ input }) => graph.takes(input))) return names;
    names.push(...ofLayer);
  }
}
