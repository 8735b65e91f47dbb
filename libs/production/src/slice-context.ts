import type { PreparedSlice } from '@voicemill/text';

/** Mean length of a phone at speed 1 in the starter voices (0.07-0.09 s); only decides how many words are context. */
export const secondsPerPhone = 0.08;

export interface SpokenPhones {
  phones: string[];
  /** The slice's own phones inside `phones`, end exclusive; what lies outside is spoken and cut off again. */
  keepFrom: number;
  keepTo: number;
  /** Added to an index into the slice's phones gives the index into the kept ones. */
  keptShift: number;
}

const insideSentence = (slice: PreparedSlice | undefined): boolean =>
  slice !== undefined && (slice.breakAfter === 'clause' || slice.breakAfter === 'none');

/** Phones of the last words of a slice, at least `wanted` of them if it has as many. */
function lastWords(slice: PreparedSlice, wanted: number): string[] {
  let from = slice.phones.length;
  let to = from;
  for (const word of [...slice.words].reverse()) {
    if (word.phoneFrom >= word.phoneTo) continue;
    if (to === slice.phones.length) to = word.phoneTo;
    from = word.phoneFrom;
    if (to - from >= wanted) break;
  }
  return slice.phones.slice(from, to);
}

function firstWords(slice: PreparedSlice, wanted: number): string[] {
  const spoken = slice.words.filter((word) => word.phoneFrom < word.phoneTo);
  const first = spoken[0];
  if (!first) return [];
  const last = spoken.find((word) => word.phoneTo - first.phoneFrom >= wanted) ?? spoken[spoken.length - 1];
  return last ? slice.phones.slice(first.phoneFrom, last.phoneTo) : [];
}

/**
 * What is spoken for slice `index` of a line. Where the sentence had to be cut, about `padSeconds` of its words on
 * the other side of the cut are spoken too and cut off afterwards, so that the melody runs on over the cut (the idea
 * of pad_seconds in so-vits-svc, with words in place of silence).
 *
 * @param maxPhones the voice's hard limit; context is left out rather than exceed it.
 */
export function withContext(
  slices: PreparedSlice[],
  index: number,
  padSeconds: number,
  maxPhones: number,
): SpokenPhones {
  const slice = slices[index];
  if (!slice) throw new RangeError(`a line has no slice ${index}`);
  const alone = { phones: slice.phones, keepFrom: 0, keepTo: slice.phones.length, keptShift: 0 };
  const wanted = Math.round(padSeconds / secondsPerPhone);
  if (wanted === 0) return alone;
  const before = slices[index - 1];
  const after = slices[index + 1];
  const head = before && insideSentence(before) ? joined(lastWords(before, wanted), before, 'after') : [];
  const tail = after && insideSentence(slice) ? joined(firstWords(after, wanted), slice, 'before') : [];
  if (head.length + tail.length === 0 || slice.phones.length + head.length + tail.length + 2 > maxPhones) return alone;
  return padded(slice.phones, head, tail);
}

/** A cut at punctuation is spoken as one: a comma stands between the context and the slice's own words. */
function joined(words: string[], cutAfter: PreparedSlice, comma: 'before' | 'after'): string[] {
  if (words.length === 0 || cutAfter.breakAfter === 'none') return words;
  return comma === 'before' ? [',', ...words] : [...words, ','];
}

/** A slice's phones are `PAU ... end`; context goes inside those two, so that the whole is still one utterance. */
function padded(own: string[], head: string[], tail: string[]): SpokenPhones {
  const start = own[0] ?? 'PAU';
  const end = own[own.length - 1] ?? '.';
  const inner = own.slice(1, -1);
  const keepFrom = head.length > 0 ? head.length + 1 : 0;
  const keptShift = head.length > 0 ? -1 : 0;
  const phones = [start, ...head, ...inner, ...(tail.length > 0 ? [...tail, '.'] : [end])];
  const keepTo = tail.length > 0 ? 1 + head.length + inner.length : phones.length;
  return { phones, keepFrom, keepTo, keptShift };
}
