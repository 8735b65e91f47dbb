import type { GraphWriter } from './graph-writer';

/** x W + b along the last axis. */
export function linear(g: GraphWriter, name: string, x: string, from: number, to: number): string {
  const product = g.op('MatMul', [x, g.weight(`${name}.weight`, [from, to])]);
  return g.op('Add', [product, g.weight(`${name}.bias`, [to], 0.02)]);
}

export function layerNorm(g: GraphWriter, x: string, width: number): string {
  const one = g.floats(Array.from({ length: width }, () => 1));
  return g.op('LayerNormalization', [x, one], { axis: -1 });
}

export const sum = (g: GraphWriter, ...values: string[]): string => values.reduce((a, b) => g.op('Add', [a, b]));

export const scaled = (g: GraphWriter, x: string, factor: number): string => g.op('Mul', [x, g.floats([factor], [])]);

export const toFloat = (g: GraphWriter, x: string): string => g.op('Cast', [x], { to: 1 });

/** Length of an axis, as a scalar. */
export function lengthOf(g: GraphWriter, x: string, axis: number): string {
  return g.op('Gather', [g.op('Shape', [x]), g.ints([axis], [])], { axis: 0 });
}

/** 0 to length - 1, int64 [length]. */
export function countTo(g: GraphWriter, length: string): string {
  return g.op('Range', [g.ints([0], []), length, g.ints([1], [])]);
}

export const unsqueeze = (g: GraphWriter, x: string, ...axes: number[]): string => {
  return g.op('Unsqueeze', [x, g.ints(axes)]);
};

export const reshape = (g: GraphWriter, x: string, dims: readonly number[]): string => {
  return g.op('Reshape', [x, g.ints(dims)]);
};

/** Elements `from` to `to` (exclusive) of one axis. */
export function slice(g: GraphWriter, x: string, axis: number, from: number, to: number): string {
  return g.op('Slice', [x, g.ints([from]), g.ints([to]), g.ints([axis])]);
}

export const toTheEnd = Number.MAX_SAFE_INTEGER;

/** 0 where allowed, so much below 0 elsewhere that a softmax leaves nothing. */
export function maskOf(g: GraphWriter, allowed: string): string {
  return g.op('Where', [allowed, g.floats([0], []), g.floats([-1e9], [])]);
}
