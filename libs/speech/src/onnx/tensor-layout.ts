import type { SpeakItem } from './thread-protocol';

/** `spread`: every item a tensor of its own, for one-thread sessions. `one-tensor`: the batch at once, for a GPU. */
export type TensorLayout = 'spread' | 'one-tensor';

/**
 * Which items go into which tensor, as indexes. Spread, the longest go first, so that no thread is left alone with a
 * long one at the end.
 */
export function layOut(items: readonly SpeakItem[], layout: TensorLayout): number[][] {
  const indexes = items.map((_, index) => index);
  if (layout === 'one-tensor') return indexes.length > 0 ? [indexes] : [];
  const lengthOf = (index: number): number => {
    const item = items[index];
    return item ? item.phoneIds.length * item.lengthScale : 0;
  };
  return indexes.sort((a, b) => lengthOf(b) - lengthOf(a)).map((index) => [index]);
}
