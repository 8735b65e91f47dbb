import { acousticScale, type ChainPaths } from '../align/chain-paths';
import type { Posteriors } from '../net/frame-net';

/** How a take may differ from what was asked for. */
export const wordFaults = ['dropped', 'repeated', 'inserted', 'replaced'] as const;
export type WordFault = (typeof wordFaults)[number];

/**
 * The likeliest place of a fault: sounds [soundFrom, soundTo) (none where something was put in before `soundFrom`), the frames
 * [frameFrom, frameTo) where it is heard, and how many nats likelier the take is with it than without.
 */
export interface Stretch {
  fault: WordFault;
  soundFrom: number;
  soundTo: number;
  frameFrom: number;
  frameTo: number;
  nats: number;
}

/** Sounds that may have been left out or said again: single ones are slurred by the best of voices. */
const [fewestSounds, mostSounds] = [2, 12];
/** Sounds in whose place something else may have been said. */
const mostReplaced = 6;
/** Something else has at least so many frames, is less likely by so much a frame, and by so much where its sounds change. */
const [fewestStrange, strangeFrame, strangeChange] = [4, -0.3, -0.7];

/**
 * Whether the take is better explained by sounds left out, said again, put in or replaced, for each the likeliest place: the
 * ways from the front and from the back are joined with the piece left out, said twice, or any sounds at all in between
 * (generalised likelihood ratios). A take that says what it should is worth less with any change, so nats are below 0 or
 * little above.
 *
 * @param heard class of each frame if nothing is expected (`freePath`).
 */
export function wordEvidence(paths: ChainPaths, posteriors: Posteriors, heard: Int16Array): Stretch[] {
  const asked = paths.before(paths.sounds)[paths.frames]!;
  const strange = strangeOdds(posteriors, heard);
  return [rejoined(paths, 'dropped'), rejoined(paths, 'repeated'), ...strangers(paths, strange)].flatMap((best) => {
    return best.nats === never ? [] : [{ ...best, nats: best.nats - asked }];
  });
}

const never = -Infinity;
const nothing = { soundFrom: 0, soundTo: 0, frameFrom: 0, frameTo: 0, nats: never };

/** The way from the front ends before the sounds that were left out, or behind those that are said again. */
function rejoined(paths: ChainPaths, fault: 'dropped' | 'repeated'): Stretch {
  let best: Stretch = { fault, ...nothing };
  for (const [soundFrom, soundTo] of spans(paths.sounds)) {
    const [ends, begins] = fault === 'dropped' ? [soundFrom, soundTo] : [soundTo, soundFrom];
    const { frame, nats } = meeting(paths.before(ends), paths.after(begins));
    if (nats > best.nats) best = { fault, soundFrom, soundTo, frameFrom: frame, frameTo: frame, nats };
  }
  return best;
}

function strangers(paths: ChainPaths, strange: Float64Array): Stretch[] {
  const inserted: Stretch = { fault: 'inserted', ...nothing };
  const replaced: Stretch = { fault: 'replaced', ...nothing };
  for (let soundFrom = 0; soundFrom <= paths.sounds; soundFrom += 1) {
    const before = paths.before(soundFrom);
    for (let soundTo = soundFrom; soundTo <= Math.min(paths.sounds, soundFrom + mostReplaced); soundTo += 1) {
      const place = stranger(before, strange, paths.after(soundTo));
      const best = soundTo === soundFrom ? inserted : replaced;
      if (place.nats > best.nats) Object.assign(best, { ...place, soundFrom, soundTo });
    }
  }
  return [inserted, replaced];
}

function* spans(sounds: number): Generator<[number, number]> {
  for (let from = 0; from <= sounds - fewestSounds; from += 1) {
    for (let to = from + fewestSounds; to <= Math.min(sounds, from + mostSounds); to += 1) yield [from, to];
  }
}

/** The frame where one way ends and the other begins. */
function meeting(before: Float64Array, after: Float64Array): { frame: number; nats: number } {
  let [frame, nats] = [0, never];
  for (let at = 0; at < before.length; at += 1) {
    const sum = before[at]! + after[at]!;
    if (sum > nats) [frame, nats] = [at, sum];
  }
  return { frame, nats };
}

/** The frames that something else fills between one way and the other. */
function stranger(before: Float64Array, strange: Float64Array, after: Float64Array) {
  let [begin, begun] = [0, never];
  let [frameFrom, frameTo, nats] = [0, 0, never];
  for (let at = fewestStrange; at < before.length; at += 1) {
    const start = at - fewestStrange;
    const own = before[start]! - strange[start]!;
    if (own > begun) [begin, begun] = [start, own];
    const sum = begun + strange[at]! + after[at]!;
    if (sum > nats) [frameFrom, frameTo, nats] = [begin, at, sum];
  }
  return { frameFrom, frameTo, nats };
}

/** Log odds of any sounds at all, added up over the frames. */
function strangeOdds({ frames, classes, values }: Posteriors, heard: Int16Array): Float64Array {
  const sums = new Float64Array(frames + 1);
  for (let frame = 0; frame < frames; frame += 1) {
    const own = heard[frame]!;
    const changes = frame > 0 && own !== heard[frame - 1];
    const nats = acousticScale * values[frame * classes + own]! + strangeFrame + (changes ? strangeChange : 0);
    sums[frame + 1] = sums[frame]! + nats;
  }
  return sums;
}
