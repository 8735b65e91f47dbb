import type { LogMel } from '../hearing/log-mel';

/** One layer over time: each frame sees the frames at `offsets` from it (the first and last frame stand for those outside). */
export interface FrameLayer {
  offsets: readonly number[];
  inputs: number;
  outputs: number;
  /** Row by output, `offsets.length * inputs` weights each. */
  weights: Float32Array;
  biases: Float32Array;
}

/**
 * A time-delay network (Waibel et al., 1989; Peddinti et al., 2015): rectified layers, the last one linear, whose
 * outputs are the classes.
 */
export interface FrameNet {
  layers: readonly FrameLayer[];
}

/** Log posteriors, row by frame. */
export interface Posteriors {
  frames: number;
  classes: number;
  hopMs: number;
  values: Float32Array;
}

/** What the network takes a frame for: natural logarithms of its posteriors. */
export function posteriorsOf(net: FrameNet, input: LogMel): Posteriors {
  let values = input.values;
  net.layers.forEach((layer, index) => {
    values = runLayer(layer, values, input.frames, index < net.layers.length - 1);
  });
  const classes = net.layers[net.layers.length - 1]!.outputs;
  logSoftmax(values, classes);
  return { frames: input.frames, classes, hopMs: input.hopMs, values };
}

/** The frames that one frame sees, side by side. */
export function gather(
  { offsets, inputs }: FrameLayer,
  values: Float32Array,
  frames: number,
  frame: number,
  out: Float32Array,
  place = 0,
): void {
  let at = place;
  for (const offset of offsets) {
    const from = Math.min(frames - 1, Math.max(0, frame + offset)) * inputs;
    for (let input = 0; input < inputs; input += 1, at += 1) out[at] = values[from + input]!;
  }
}

function runLayer(layer: FrameLayer, values: Float32Array, frames: number, rectified: boolean): Float32Array {
  const { outputs, biases } = layer;
  const width = layer.offsets.length * layer.inputs;
  const seen = new Float32Array(4 * width);
  const out = new Float32Array(frames * outputs);
  for (let first = 0; first < frames; first += 4) {
    for (let inner = 0; inner < 4; inner += 1) gather(layer, values, frames, first + inner, seen, inner * width);
    weighFour(layer, seen, width, out.subarray(first * outputs));
  }
  for (let at = 0; at < out.length; at += 1) {
    const sum = out[at]! + biases[at % outputs]!;
    out[at] = rectified && sum < 0 ? 0 : sum;
  }
  return out;
}

/**
 * Four frames by two outputs at a time, so that a number that was fetched is used more than once: twice as fast as one
 * after the other (measured). `out` may be shorter than four frames: what lies behind its end is dropped.
 */
function weighFour({ outputs, weights }: FrameLayer, seen: Float32Array, width: number, out: Float32Array): void {
  for (let output = 0; output < outputs; output += 2) {
    let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
    const row = output * width;
    // The last of an odd number of outputs is paired with itself.
    const pair = output + 1 < outputs ? row + width : row;
    for (let at = 0; at < width; at += 1) {
      const a = weights[row + at]!;
      const b = weights[pair + at]!;
      const x0 = seen[at]!;
      const x1 = seen[width + at]!;
      const x2 = seen[2 * width + at]!;
      const x3 = seen[3 * width + at]!;
      a0 += a * x0;
      a1 += a * x1;
      a2 += a * x2;
      a3 += a * x3;
      b0 += b * x0;
      b1 += b * x1;
      b2 += b * x2;
      b3 += b * x3;
    }
    write(out, output, outputs, [a0, a1, a2, a3]);
    if (pair !== row) write(out, output + 1, outputs, [b0, b1, b2, b3]);
  }
}

function write(out: Float32Array, output: number, outputs: number, sums: readonly number[]): void {
  for (let inner = 0; inner < 4; inner += 1) out[inner * outputs + output] = sums[inner]!;
}

/** Four sums at once: one alone waits for each addition to end. `width` is a multiple of 4. */
export function dot(weights: Float32Array, from: number, seen: Float32Array, place: number, width: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = from, to = place; at < from + width; at += 4, to += 4) {
    a += weights[at]! * seen[to]!;
    b += weights[at + 1]! * seen[to + 1]!;
    c += weights[at + 2]! * seen[to + 2]!;
    d += weights[at + 3]! * seen[to + 3]!;
  }
  return a + b + c + d;
}

/** In place, row by row of `classes` values. */
export function logSoftmax(values: Float32Array, classes: number): void {
  for (let from = 0; from < values.length; from += classes) {
    let highest = values[from]!;
    for (let at = 1; at < classes; at += 1) highest = Math.max(highest, values[from + at]!);
    let sum = 0;
    for (let at = 0; at < classes; at += 1) sum += Math.exp(values[from + at]! - highest);
    const shift = highest + Math.log(sum);
    for (let at = 0; at < classes; at += 1) values[from + at] = values[from + at]! - shift;
  }
}
