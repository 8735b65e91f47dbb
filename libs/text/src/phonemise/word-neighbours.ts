import type { Token } from '../tokenise/token';
import type { Segment } from './segments';

/** What stands around the words of a line, as `pronounceInContext` takes it: words, and marks as items of their own. */
export interface WordNeighbours {
  items: readonly string[];
  /** By segment, the place of its word in `items`; undefined for Han. */
  placeOf: readonly (number | undefined)[];
}

/**
 * Chinese around an English word, by the English word that would stand in its place: what a noun, a verb or an adjective follows.
 * A verb among Chinese words has no tense, so a person before it asks for the bare verb, as `to` does.
 */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:[的个这那些种张本位款首部条份段场每各]|第.)$/u, 'the'],
  [/(?:[想要会能去来请不没别再就让帮给我你您他她它们谁]|可以|必须|应该|需要|大家)$/u, 'to'],
  [/(?:[很太最更]|非常|特别|十分)$/u, 'very'],
  [/(?:[在从对用按把被]|关于)$/u, 'with'],
  [/[和与或跟]$/u, 'and'],
];
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^(?:一下|[了过着这那它他她我你]|一[个本张首遍次])/u, 'it'],
  [/^[是有会能可]/u, 'is'],
];

const glossOf = (text: string, list: typeof endings) => list.find(([pattern]) => pattern.test(text))?.[1] ?? ',';

/** The written marks between two segments that part clauses or quote; line ends too. */
function marksBetween(line: string, tokens: readonly Token[], from: number, to: number): string[] {
  const marks: string[] = [];
  for (let at = from; at < to; at += 1) {
    const { start, end, pause, spoken } = tokens[at]!;
    if (spoken !== '') continue;
    const written = line.slice(start, Math.min(end, start + 3)).trim();
    if (pause === 'none' ? /^["“”]/.test(written) : written !== '') marks.push(written);
    else if (pause !== 'none') marks.push(pause === 'paragraph' ? '.' : ',');
  }
  return marks;
}

const isLetter = (text: string) => /^\p{Lu}$/u.test(text);

/** The words and marks of a line in order. Abbreviations that are spelt (`F B I`) are one word. Linear. */
export function neighboursOf(segments: readonly Segment[], tokens: readonly Token[], line: string): WordNeighbours {
  const items: string[] = [];
  let before: Segment | undefined;
  const placeOf = segments.map((segment) => {
    const { text, token, kind } = segment;
    items.push(...marksBetween(line, tokens, (before?.token ?? -1) + 1, token));
    const goesOn = before?.token === token && isLetter(before.text) && isLetter(text);
    before = segment;
    if (kind === 'han') {
      items.push(glossOf(text, beginnings), glossOf(text, endings));
      return undefined;
    }
    if (goesOn) items[items.length - 1] += text;
    else items.push(text);
    return items.length - 1;
  });
  return { items, placeOf };
}
