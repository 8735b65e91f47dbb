import { levelled } from '../hearing/levelled';
import { hopMs, type LogMelEar } from '../hearing/log-mel';
import { classOfPhone, noise } from '../hearing/phone-classes';
import type { Lesson } from './train-net';

export interface TaughtTake {
  samples: Float32Array;
  sampleRateHz: number;
  phones: readonly string[];
  /** When each phone ends, by the engine that spoke it. */
  endsMs: ArrayLike<number>;
  /** That was asked for. */
  speed: number;
}

/** A burst of noise in 5 of 10 takes, so that noise is known when it is heard; half of the takes get a faint hiss. */
const [burstShare, hissShare] = [0.5, 0.5];
/** A burst this much weaker than the speech may be taken for either. */
const clearBurst = 0.8;

/** A take as the network learns it, with noise of its own each time. */
export function lessonOfTake(ear: LogMelEar, take: TaughtTake, random: () => number): Lesson {
  const samples = take.samples.slice();
  const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  if (random() < hissShare) addNoise(samples, [0, samples.length], rms * 10 ** -(2 + random()), random);
  const classes = classesOf(take, Math.max(1, Math.floor((samples.length * 1000) / (hopMs * ear.sampleRateHz))));
  if (random() < burstShare) {
    const length = Math.round(ear.sampleRateHz * (0.05 + 0.25 * random()));
    const from = Math.floor(random() * Math.max(1, samples.length - length));
    const strength = 0.4 + 2.6 * random();
    addNoise(samples, [from, from + length], rms * strength, random);
    const msOf = (sample: number): number => (sample * 1000) / ear.sampleRateHz;
    markBurst(classes, [msOf(from), msOf(from + length)], strength);
  }
  return { input: levelled(ear.hear(samples)), classes };
}

/** The class of each frame by its centre; -1 where a symbol has none. */
function classesOf({ phones, endsMs }: TaughtTake, frames: number): Int16Array {
  let phone = 0;
  return Int16Array.from({ length: frames }, (_, frame) => {
    while (phone < phones.length - 1 && (frame + 0.5) * hopMs >= endsMs[phone]!) phone += 1;
    return classOfPhone(phones[phone]!) ?? -1;
  });
}

function markBurst(classes: Int16Array, [fromMs, toMs]: [number, number], strength: number): void {
  for (let frame = 0; frame < classes.length; frame += 1) {
    const centreMs = (frame + 0.5) * hopMs;
    if (centreMs < fromMs - hopMs || centreMs > toMs + hopMs) continue;
    const inside = centreMs > fromMs + hopMs && centreMs < toMs - hopMs;
    classes[frame] = inside && strength > clearBurst ? noise : -1;
  }
}

/** White, or smoothed by one pole so that its colour varies. */
function addNoise(samples: Float32Array, [from, to]: [number, number], rms: number, random: () => number): void {
  const pole = random() < 0.5 ? 0 : random() * 0.9;
  // Uniform noise has an RMS of 1 / sqrt(3); the pole takes some of it away.
  const gain = rms * Math.sqrt(3) * Math.sqrt((1 + pole) / (1 - pole));
  let last = 0;
  for (let at = from; at < Math.min(to, samples.length); at += 1) {
    last = pole * last + (1 - pole) * gain * (2 * random() - 1);
    samples[at] = samples[at]! + last;
  }
}
