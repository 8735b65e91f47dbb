import { alignPhones, type Alignment } from '../align/align-phones';
import { chainOf } from '../align/phone-chain';
import { levelled } from '../hearing/levelled';
import { LogMelEar, melBands, type LogMel } from '../hearing/log-mel';
import { phoneClasses } from '../hearing/phone-classes';
import { PitchEar } from '../hearing/pitch-ear';
import { posteriorsOf, type FrameNet } from '../net/frame-net';
import { packHearing, type HearingFile } from '../net/hearing';
import { makeNet, type LayerShape } from '../net/make-net';
import { packNet, unpackNet } from '../net/net-file';
import type { SoundMeans } from '../judge/voice-print';
import { lessonOfTake, type TaughtTake } from './lesson-of-take';
import { learnLengths } from './learn-lengths';
import { SoundSurvey } from './sound-survey';
import { trainNet } from './train-net';

/** Sees 72 ms to each side, costs 53,000 multiplications a frame: the cheapest that told syllables apart. */
const shapes: LayerShape[] = [
  { offsets: [-2, -1, 0, 1, 2], outputs: 64 },
  { offsets: [-4, -2, 0, 2, 4], outputs: 96 },
  { offsets: [0], outputs: phoneClasses.length },
];
const learningRate = 2e-3;

export interface TeachOptions {
  /** The takes of an epoch. */
  lessons: () => readonly TaughtTake[];
  /** The takes that means and lengths are measured on. */
  survey: readonly TaughtTake[];
  epochs: number;
  random: () => number;
  onEpoch: (text: string) => void;
}

/** Teaches a new classifier from takes whose times are known, then measures what sounds are like on average and how long they are. */
export function teachHearing({ lessons, survey, epochs, random, onEpoch }: TeachOptions): HearingFile {
  const net = makeNet(melBands, shapes, random);
  const ears = new Map<number, LogMelEar>();
  function* inputs() {
    for (const take of lessons()) yield lessonOfTake(earFor(ears, take.sampleRateHz), take, random);
  }
  trainNet(net, inputs, {
    epochs,
    learningRate,
    batch: 1,
    onEpoch: (epoch, loss, accuracy) =>
      onEpoch(`epoch ${epoch + 1}: loss ${loss.toFixed(3)}, ${(100 * accuracy).toFixed(1)} % of frames right`),
  });
  // What is measured is what will be used: the weights after rounding.
  const packed = packNet(net, phoneClasses);
  return packHearing(packed, surveyed(unpackNet(packed, phoneClasses), survey), learnLengths(survey));
}

function surveyed(net: FrameNet, survey: readonly TaughtTake[]): SoundMeans {
  const sounds = new SoundSurvey(melBands);
  for (const take of survey) {
    const seen = alignTake(net, take);
    if (seen) sounds.add(take.phones, seen.alignment, seen.mel, seen.pitch);
  }
  return sounds.means();
}

/** A take as the listener hears it; null when it cannot be aligned. */
export function alignTake(
  net: FrameNet,
  { samples, sampleRateHz, phones }: Pick<TaughtTake, 'samples' | 'sampleRateHz' | 'phones'>,
): { alignment: Alignment; mel: LogMel; pitch: PitchEar } | null {
  const mel = levelled(new LogMelEar(sampleRateHz).hear(samples));
  const chain = chainOf(phones);
  const alignment = chain && alignPhones(chain, posteriorsOf(net, mel));
  if (!alignment) return null;
  const pitch = new PitchEar(sampleRateHz);
  pitch.hear(samples);
  return { alignment, mel, pitch };
}

function earFor(ears: Map<number, LogMelEar>, sampleRateHz: number): LogMelEar {
  const known = ears.get(sampleRateHz) ?? new LogMelEar(sampleRateHz);
  ears.set(sampleRateHz, known);
  return known;
}
