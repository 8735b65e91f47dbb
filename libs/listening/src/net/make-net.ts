import type { FrameLayer, FrameNet } from './frame-net';

export interface LayerShape {
  offsets: readonly number[];
  outputs: number;
}

/** A network that has learnt nothing: normal weights after He et al. (2015). */
export function makeNet(inputs: number, shapes: readonly LayerShape[], random: () => number): FrameNet {
  let below = inputs;
  const layers = shapes.map(({ offsets, outputs }): FrameLayer => {
    const width = offsets.length * below;
    const spread = Math.sqrt(2 / width);
    const layer = {
      offsets,
      inputs: below,
      outputs,
      weights: Float32Array.from({ length: outputs * width }, () => spread * normal(random)),
      biases: new Float32Array(outputs),
    };
    below = outputs;
    return layer;
  });
  return { layers };
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
