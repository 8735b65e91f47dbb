import { silence } from '../hearing/phone-classes';
import type { Posteriors } from '../net/frame-net';
import type { PhoneChain } from './phone-chain';

/**
 * Neighbouring frames see nearly the same, so their log posteriors count this much of what they would if each were new
 * evidence (the usual acoustic scale of recognisers; chosen on the tuning texts, where 0.25 to 0.8 differ little).
 */
export const acousticScale = 0.35;
/** Log odds of a pause where no mark asks for one. */
const unmarkedPause = -2;
/** Standard deviation of the logarithm of a length, and of the frames at its ends. */
const [lengthSpread, edgeFrames] = [0.22, 0.5];
/** However odd a length is, in nats: nothing is certain. */
const oddestLength = 14;
/** Lengths that are tried: up to three times the usual one. */
const [fewestLongest, mostLongest] = [6, 60];
const never = -1e30;

/** The likeliest ways through the first and the last sounds of a chain, for every frame that they could meet at. */
export interface ChainPaths {
  frames: number;
  sounds: number;
  /** By frame t: log odds of the first `sounds` sounds and all pauses around them filling the frames [0, t). */
  before(sounds: number): Float64Array;
  /** By frame t: of the sounds from `sound` on filling the frames [t, frames), the first one beginning at t. */
  after(sound: number): Float64Array;
}

/**
 * Finds the paths through chains of sounds whose lengths are known about (a hidden semi-Markov model, after Levinson 1986):
 * from the front and from the back, so that any piece of one can be joined to any piece of the other. Keeps its memory; paths
 * are valid until the next are asked for.
 */
export class ChainPathFinder {
  private room = new Float64Array(0);

  /** @param usualFrames of each sound. Costs some 60 additions for each sound and frame. */
  find(chain: PhoneChain, posteriors: Posteriors, usualFrames: ArrayLike<number>): ChainPaths {
    const { frames } = posteriors;
    const sounds = chain.sounds.length;
    const width = frames + 1;
    const size = 2 * (sounds + 1) * width;
    if (this.room.length < size) this.room = new Float64Array(size);
    const row = (index: number): Float64Array => this.room.subarray(index * width, (index + 1) * width);
    const before = (sound: number): Float64Array => row(sound);
    const after = (sound: number): Float64Array => row(sounds + 1 + sound);
    const quiet = summed(posteriors, silence);
    // A sound that comes again is added up once, and so is each for both directions.
    const ofClass = new Map(Array.from(new Set(chain.sounds), (own) => [own, summed(posteriors, own)]));
    const heardAs = (sound: number): Float64Array => ofClass.get(chain.sounds[sound]!)!;
    const odds = Array.from({ length: sounds }, (_, sound) => lengthOdds(usualFrames[sound]!));
    before(0).set(quiet);
    for (let sound = 0; sound < sounds; sound += 1) {
      const pause = chain.marked[sound + 1] ? 0 : unmarkedPause;
      enter(before(sound), before(sound + 1), heardAs(sound), odds[sound]!);
      restAfter(before(sound + 1), quiet, pause);
    }
    const last = after(sounds);
    for (let frame = 0; frame < width; frame += 1) last[frame] = quiet[frames]! - quiet[frame]!;
    const rest = new Float64Array(width);
    for (let sound = sounds - 1; sound >= 0; sound -= 1) {
      rest.set(after(sound + 1));
      if (sound < sounds - 1) restBefore(rest, quiet, chain.marked[sound + 1] ? 0 : unmarkedPause);
      leave(rest, after(sound), heardAs(sound), odds[sound]!);
    }
    return { frames, sounds, before, after };
  }
}

/** Scaled log posteriors of a class, added up: frames [a, b) are worth sums[b] - sums[a]. */
function summed({ frames, classes, values }: Posteriors, own: number): Float64Array {
  const sums = new Float64Array(frames + 1);
  for (let frame = 0; frame < frames; frame += 1) {
    sums[frame + 1] = sums[frame]! + acousticScale * values[frame * classes + own]!;
  }
  return sums;
}

/** Log odds of a sound lasting 0, 1, 2, ... frames: normal in the logarithm, with a floor. */
function lengthOdds(usual: number): Float64Array {
  const longest = Math.min(mostLongest, Math.max(fewestLongest, Math.ceil(3 * usual) + 2));
  return Float64Array.from({ length: longest + 1 }, (_, length) => {
    if (length === 0) return never;
    const spread = Math.hypot(lengthSpread, edgeFrames / Math.min(length, usual));
    const off = (Math.log(length) - Math.log(usual)) / spread;
    return -Math.min(oddestLength, (off * off) / 2);
  });
}

/** One more sound behind what came before. */
function enter(from: Float64Array, to: Float64Array, heard: Float64Array, odds: Float64Array): void {
  to[0] = never;
  for (let frame = 1; frame < to.length; frame += 1) {
    const longest = Math.min(odds.length - 1, frame);
    let best = never;
    for (let length = 1; length <= longest; length += 1) {
      const own = from[frame - length]! - heard[frame - length]! + odds[length]!;
      if (own > best) best = own;
    }
    to[frame] = best + heard[frame]!;
  }
}

/** One more sound before what comes after. */
function leave(from: Float64Array, to: Float64Array, heard: Float64Array, odds: Float64Array): void {
  const last = to.length - 1;
  to[last] = never;
  for (let frame = last - 1; frame >= 0; frame -= 1) {
    const longest = Math.min(odds.length - 1, last - frame);
    let best = never;
    for (let length = 1; length <= longest; length += 1) {
      const own = from[frame + length]! + heard[frame + length]! + odds[length]!;
      if (own > best) best = own;
    }
    to[frame] = best - heard[frame]!;
  }
}

/** What has ended may be followed by a pause. */
function restAfter(ended: Float64Array, quiet: Float64Array, pause: number): void {
  let resting = never;
  for (let frame = 1, previous = ended[0]!; frame < ended.length; frame += 1) {
    resting = Math.max(resting, previous + pause) + quiet[frame]! - quiet[frame - 1]!;
    previous = ended[frame]!;
    if (resting > previous) ended[frame] = resting;
  }
}

/** What is to begin may have a pause before it. */
function restBefore(beginning: Float64Array, quiet: Float64Array, pause: number): void {
  let resting = never;
  for (let frame = beginning.length - 2, following = beginning[frame + 1]!; frame >= 0; frame -= 1) {
    resting = Math.max(resting, following + pause) + quiet[frame + 1]! - quiet[frame]!;
    following = beginning[frame]!;
    if (resting > following) beginning[frame] = resting;
  }
}
