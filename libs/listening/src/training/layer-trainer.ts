import { dot, gather, type FrameLayer } from '../net/frame-net';
import type { Parameter } from './adam';

/** A layer while it learns: remembers what it saw, and adds up gradients until they are used. */
export class LayerTrainer {
  private readonly width: number;
  private readonly weightGradient: Float32Array;
  private readonly biasGradient: Float32Array;
  private frames = 0;
  private seen = new Float32Array(0);
  private out = new Float32Array(0);

  constructor(
    private readonly layer: FrameLayer,
    private readonly rectified: boolean,
  ) {
    this.width = layer.offsets.length * layer.inputs;
    this.weightGradient = new Float32Array(layer.weights.length);
    this.biasGradient = new Float32Array(layer.biases.length);
  }

  parameters(): Parameter[] {
    return [
      { values: this.layer.weights, gradient: this.weightGradient },
      { values: this.layer.biases, gradient: this.biasGradient },
    ];
  }

  forward(values: Float32Array, frames: number): Float32Array {
    const { layer, width } = this;
    this.frames = frames;
    this.seen = new Float32Array(frames * width);
    this.out = new Float32Array(frames * layer.outputs);
    for (let frame = 0; frame < frames; frame += 1) {
      gather(layer, values, frames, frame, this.seen, frame * width);
      for (let output = 0; output < layer.outputs; output += 1) {
        const sum = layer.biases[output]! + dot(layer.weights, output * width, this.seen, frame * width, width);
        this.out[frame * layer.outputs + output] = this.rectified && sum < 0 ? 0 : sum;
      }
    }
    return this.out;
  }

  /** @returns the gradient by the layer's inputs, empty unless it is wanted. */
  backward(gradient: Float32Array, wanted: boolean): Float32Array {
    const { layer, width, frames } = this;
    const below = new Float32Array(wanted ? frames * layer.inputs : 0);
    const own = new Float32Array(width);
    for (let frame = 0; frame < frames; frame += 1) {
      const seen = this.seen.subarray(frame * width, (frame + 1) * width);
      own.fill(0);
      for (let output = 0; output < layer.outputs; output += 1) {
        const place = frame * layer.outputs + output;
        const slope = this.rectified && this.out[place] === 0 ? 0 : gradient[place]!;
        if (slope === 0) continue;
        this.biasGradient[output] = this.biasGradient[output]! + slope;
        addScaled(this.weightGradient, output * width, seen, 0, slope, width);
        if (wanted) addScaled(own, 0, layer.weights, output * width, slope, width);
      }
      if (wanted) this.scatter(own, frame, below);
    }
    return below;
  }

  private scatter(own: Float32Array, frame: number, below: Float32Array): void {
    const { offsets, inputs } = this.layer;
    offsets.forEach((offset, index) => {
      const to = Math.min(this.frames - 1, Math.max(0, frame + offset)) * inputs;
      addScaled(below, to, own, index * inputs, 1, inputs);
    });
  }
}

function addScaled(
  to: Float32Array,
  place: number,
  from: Float32Array,
  start: number,
  factor: number,
  count: number,
): void {
  for (let at = 0; at < count; at += 1) to[place + at] = to[place + at]! + factor * from[start + at]!;
}
