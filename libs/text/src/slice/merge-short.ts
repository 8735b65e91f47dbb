import type { SliceLimits } from './limits';
import type { SliceRange } from './plan-slices';
import { shareOfTarget, sizeOf, type Sums } from './size';

/**
 * Below this many phones (frame included) a text is badly spoken alone: voices trained on sentences hurry or swallow
 * "Yes." or 好。 About three English words or five Chinese characters.
 */
export const shortPhones = 12;

function isShort(range: SliceRange, sums: Sums): boolean {
  return sizeOf(sums, range.from, range.to).phones < shortPhones;
}

/**
 * Joins a sentence too short to stand alone with its neighbour in the same paragraph: with the one after it, as an opening
 * word belongs to what it opens, else with the one before; never beyond the target. All others stay slices of their own,
 * so that an edit of one sentence re-makes one take.
 */
export function mergeShort(sentences: readonly SliceRange[], sums: Sums, limits: SliceLimits): SliceRange[] {
  const merged: SliceRange[] = [];
  for (const sentence of sentences) {
    const last = merged.at(-1);
    const mayJoin =
      last !== undefined &&
      last.breakAfter === 'sentence' &&
      (isShort(last, sums) || isShort(sentence, sums)) &&
      shareOfTarget(sums, last.from, sentence.to, limits) <= 1;
    if (mayJoin && (isShort(last, sums) || sentence.breakAfter === 'paragraph')) {
      merged[merged.length - 1] = { from: last.from, to: sentence.to, breakAfter: sentence.breakAfter };
    } else {
      merged.push({ ...sentence });
    }
  }
  return merged;
}
