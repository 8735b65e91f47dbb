import type { TakeRecipe } from '@voicemill/db';
import { mixBetween } from '@voicemill/speech';
import type { SpokenVoice } from './prepare-for';

export interface PlaceInLine {
  /** Phones of each slice of the line. */
  slicePhones: readonly number[];
  /** The slice that the take speaks. */
  index: number;
  /** Phones of the take, and how many of them are context before the slice's own. */
  takePhones: number;
  keepFrom: number;
}

/**
 * The part of a line's glide that one take has: a glide goes evenly over the phones of the whole line, so the next take
 * begins where this one ends. Context lies on the way too, and beyond the line's ends nothing changes any more.
 */
export function glideOfTake(
  { mix, mixTo }: Pick<SpokenVoice, 'mix' | 'mixTo'>,
  { slicePhones, index, takePhones, keepFrom }: PlaceInLine,
): Pick<TakeRecipe, 'mix' | 'mixTo'> {
  if (!mixTo) return { mix };
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const first = sum(slicePhones.slice(0, index)) - keepFrom;
  const shareAt = (phone: number): number => Math.min(1, Math.max(0, phone / sum(slicePhones)));
  return { mix: mixBetween(mix, mixTo, shareAt(first)), mixTo: mixBetween(mix, mixTo, shareAt(first + takePhones)) };
}
