import type { Posteriors } from '../net/frame-net';

/** Log odds against another sound beginning at a frame: a single frame that looks like something else is no sound. */
const change = -4;

/** What would be heard if nobody said what to expect: the likeliest class of each frame, in a free loop of all of them. */
export function freePath({ frames, classes, values }: Posteriors): Int16Array {
  const from = new Int16Array(frames * classes);
  const scores = Float64Array.from(values.subarray(0, classes));
  for (let frame = 1; frame < frames; frame += 1) {
    let best = 0;
    for (let at = 1; at < classes; at += 1) if (scores[at]! > scores[best]!) best = at;
    const entered = scores[best]! + change;
    for (let at = 0; at < classes; at += 1) {
      const stays = scores[at]! >= entered;
      from[frame * classes + at] = stays ? at : best;
      scores[at] = (stays ? scores[at]! : entered) + values[frame * classes + at]!;
    }
  }
  const path = new Int16Array(frames);
  let current = 0;
  for (let at = 1; at < classes; at += 1) if (scores[at]! > scores[current]!) current = at;
  for (let frame = frames - 1; frame >= 0; frame -= 1) {
    path[frame] = current;
    current = from[frame * classes + current]!;
  }
  return path;
}
