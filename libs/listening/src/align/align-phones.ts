import type { Posteriors } from '../net/frame-net';
import { bestPath } from './best-path';
import { freePath } from './free-path';
import type { PhoneChain } from './phone-chain';

/** Where the phones that were asked for lie in a take, and how badly each frame fits. */
export interface Alignment {
  chain: PhoneChain;
  hopMs: number;
  /** Element of the chain for each frame: 2i is the gap before sound i, 2i + 1 sound i. */
  path: Int32Array;
  /** Class that each frame would be heard as if nothing were expected. */
  heard: Int16Array;
  /** Log odds of what is heard against what was asked for, frame by frame; about 0 where the take says what it should. */
  losses: Float32Array;
}

/** @returns null when the take is too short to hold its sounds. */
export function alignPhones(chain: PhoneChain, posteriors: Posteriors): Alignment | null {
  const path = bestPath(chain, posteriors);
  if (!path) return null;
  const heard = freePath(posteriors);
  const { classes, values, hopMs } = posteriors;
  const losses = Float32Array.from(path, (element, frame) => {
    const expected = element % 2 === 0 ? 0 : chain.sounds[element >> 1]!;
    return values[frame * classes + heard[frame]!]! - values[frame * classes + expected]!;
  });
  return { chain, hopMs, path, heard, losses };
}

/** First frame of each sound and the frame after its last: two numbers a sound. */
export function soundSpans({ chain, path }: Alignment): Int32Array {
  const spans = new Int32Array(2 * chain.sounds.length);
  for (let frame = 0; frame < path.length; frame += 1) {
    const element = path[frame]!;
    if (element % 2 === 0) continue;
    if (frame === 0 || path[frame - 1] !== element) spans[element - 1] = frame;
    spans[element] = frame + 1;
  }
  return spans;
}

/**
 * When each phone ends, in ms from the first sample. A sound's end is halfway into no man's land: pauses that no mark
 * asks for belong to the sound before them; marks share the gap that they lie in.
 */
export function phoneEndsMs(phones: readonly string[], alignment: Alignment, durationMs: number): number[] {
  const { chain, hopMs } = alignment;
  const spans = soundSpans(alignment);
  const ends = new Array<number>(phones.length).fill(0);
  const count = chain.sounds.length;
  const endOfGap = (sound: number): number => (sound < count ? spans[2 * sound]! * hopMs : durationMs);
  for (let sound = 0; sound <= count; sound += 1) {
    const first = sound === 0 ? 0 : chain.phoneOfSound[sound - 1]! + 1;
    const last = sound === count ? phones.length : chain.phoneOfSound[sound]!;
    const startMs = sound === 0 ? 0 : spans[2 * sound - 1]! * hopMs;
    for (let place = first; place < last; place += 1) {
      ends[place] = startMs + ((endOfGap(sound) - startMs) * (place - first + 1)) / (last - first);
    }
    if (sound > 0) ends[first - 1] = last > first ? startMs : endOfGap(sound);
  }
  return ends;
}
