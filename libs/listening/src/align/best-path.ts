import type { Posteriors } from '../net/frame-net';
import { silence } from '../hearing/phone-classes';
import type { PhoneChain } from './phone-chain';

/** Log odds of a pause where no mark asks for one. */
const unmarkedPause = -4;
const never = -1e30;
const [stay, step, leap] = [0, 1, 2];

/**
 * The likeliest way through a chain (Viterbi, 1967): which element each frame belongs to. Element 2i is the gap before
 * sound i, 2i + 1 is sound i. Every sound gets at least one frame; gaps may be left out.
 *
 * @returns the element of each frame, or null when there are fewer frames than sounds.
 */
export function bestPath(chain: PhoneChain, { frames, classes, values }: Posteriors): Int32Array | null {
  const { sounds, marked } = chain;
  const elements = 2 * sounds.length + 1;
  if (frames < sounds.length) return null;
  const moves = new Uint8Array(frames * elements);
  let before = new Float64Array(elements).fill(never);
  let now = new Float64Array(elements);
  before[0] = values[silence]!;
  before[1] = values[sounds[0]!]!;
  for (let frame = 1; frame < frames; frame += 1) {
    const row = frame * classes;
    const quiet = values[row + silence]!;
    for (let element = 0; element < elements; element += 1) {
      const sound = element >> 1;
      const isGap = (element & 1) === 0;
      let best = before[element]!;
      let move = stay;
      const entered = element > 0 ? before[element - 1]! + (isGap && !marked[sound] ? unmarkedPause : 0) : never;
      if (entered > best) {
        best = entered;
        move = step;
      }
      if (!isGap && element > 1 && before[element - 2]! > best) {
        best = before[element - 2]!;
        move = leap;
      }
      now[element] = best + (isGap ? quiet : values[row + sounds[sound]!]!);
      moves[frame * elements + element] = move;
    }
    const done = before;
    before = now;
    now = done;
  }
  const path = new Int32Array(frames);
  let element = before[elements - 1]! >= before[elements - 2]! ? elements - 1 : elements - 2;
  for (let frame = frames - 1; frame >= 0; frame -= 1) {
    path[frame] = element;
    element -= moves[frame * elements + element]!;
  }
  return path;
}
