import type { LogMel } from '../hearing/log-mel';
import { logSoftmax, type FrameNet } from '../net/frame-net';
import { Adam } from './adam';
import { LayerTrainer } from './layer-trainer';

/** Frames with the class that each is; -1 where it does not matter. */
export interface Lesson {
  input: LogMel;
  classes: Int16Array;
}

export interface TrainOptions {
  epochs: number;
  learningRate: number;
  /** Lessons between two steps. */
  batch: number;
  onEpoch: (epoch: number, loss: number, accuracy: number) => void;
}

/**
 * Teaches a network by cross-entropy and Adam; the learning rate falls linearly to a tenth. Changes the weights in place.
 *
 * @param lessonsOf the lessons of an epoch, in any order; made anew each time, so that they may vary.
 */
export function trainNet(net: FrameNet, lessonsOf: (epoch: number) => Iterable<Lesson>, options: TrainOptions): void {
  const trainers = net.layers.map((layer, index) => new LayerTrainer(layer, index < net.layers.length - 1));
  const adam = new Adam(trainers.flatMap((trainer) => trainer.parameters()));
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const seen = { loss: 0, right: 0, frames: 0 };
    let waiting = 0;
    for (const lesson of lessonsOf(epoch)) {
      study(trainers, lesson, seen);
      waiting += 1;
      if (waiting < options.batch) continue;
      waiting = 0;
      adam.step(options.learningRate * (1 - (0.9 * epoch) / options.epochs));
    }
    options.onEpoch(epoch, seen.loss / seen.frames, seen.right / seen.frames);
  }
}

function study(
  trainers: readonly LayerTrainer[],
  { input, classes }: Lesson,
  seen: { loss: number; right: number; frames: number },
): void {
  const outputs = trainers.reduce((values, trainer) => trainer.forward(values, input.frames), input.values);
  const count = outputs.length / input.frames;
  logSoftmax(outputs, count);
  const gradient = new Float32Array(outputs.length);
  for (let frame = 0; frame < input.frames; frame += 1) {
    const wanted = classes[frame]!;
    if (wanted < 0) continue;
    let best = 0;
    for (let at = 0; at < count; at += 1) {
      const value = outputs[frame * count + at]!;
      if (value > outputs[frame * count + best]!) best = at;
      gradient[frame * count + at] = (Math.exp(value) - (at === wanted ? 1 : 0)) / input.frames;
    }
    seen.loss -= outputs[frame * count + wanted]!;
    seen.right += best === wanted ? 1 : 0;
    seen.frames += 1;
  }
  trainers.reduceRight<Float32Array>((values, trainer, index) => trainer.backward(values, index > 0), gradient);
}
