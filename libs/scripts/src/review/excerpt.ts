/** Characters shown on each side of a word: about a line on a phone. */
const reach = 36;

export interface Excerpt {
  text: string;
  /** Of the word, in UTF-16 units of `text`. */
  start: number;
  end: number;
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
const isLatin = (character: string): boolean => /[\p{L}\d]/u.test(character) && !/\p{Script=Han}/u.test(character);

/** The nearest place at or beyond `at`, going by `step`, that cuts neither a character nor a word of letters in two. */
function cutAt(text: string, at: number, step: 1 | -1): number {
  let place = Math.min(Math.max(at, 0), text.length);
  for (let moved = 0; moved < reach / 3 && place > 0 && place < text.length; moved += 1) {
    if (!isLow(text, place) && !(isLatin(text.charAt(place - 1)) && isLatin(text.charAt(place)))) break;
    place += step;
  }
  return isLow(text, place) ? place + step : place;
}

/** The words round [start, end) of a line, with an ellipsis where something is left out; the word itself is always whole. */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const from = start <= reach ? 0 : cutAt(line, start - reach, -1);
  const to = end + reach >= line.length ? line.length : cutAt(line, end + reach, 1);
  const head = from > 0 ? '…' : '';
  const text = `${head}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
  const shift = head.length - from;
  return { text, start: start + shift, end: end + shift };
}
