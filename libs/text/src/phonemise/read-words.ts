import type { Token } from '../tokenise/token';
import { isReadInContext, pronounceInContext, type ContextPronunciation } from './en/pronounce-in-context';
import type { Segment } from './segments';
import type { SpokenUnit } from './spoken-unit';
import { neighboursOf, type WordNeighbours } from './word-neighbours';
import type { ReadCharacter } from './zh/read-phrase';

/** One more than `pronounceInContext` looks at, so that it can tell the beginning of the text from that of the window. */
const reach = 13;

const cacheLimit = 20_000;
/** Units of words by themselves; null for those whose neighbours decide. */
const units = new Map<string, SpokenUnit | null>();

function certainUnit(text: string, phones: readonly string[]): SpokenUnit {
  return { text, reading: phones.join(' '), phones, candidates: [], certain: true };
}

function toUnit(text: string, { reading, candidates = [], certain }: ContextPronunciation): SpokenUnit {
  return {
    text,
    reading: reading.join(' '),
    phones: reading,
    candidates: candidates.map((phones) => phones.join(' ')),
    certain,
  };
}

function unitAlone(text: string): SpokenUnit | null {
  const cached = units.get(text);
  if (cached !== undefined) return cached;
  const unit = isReadInContext(text) ? null : toUnit(text, pronounceInContext([text], 0));
  if (units.size >= cacheLimit) units.clear();
  units.set(text, unit);
  return unit;
}

function unitInContext(text: string, { items, placeOf }: WordNeighbours, at: number): SpokenUnit {
  const place = placeOf[at]!;
  const from = Math.max(0, place - reach);
  return toUnit(text, pronounceInContext(items.slice(from, place + reach + 1), place - from));
}

function firstPhone(at: number, words: ReadonlyMap<number, SpokenUnit[]>, han: ReadonlyMap<number, ReadCharacter[]>) {
  return words.get(at)?.[0]?.phones[0] ?? han.get(at)?.[0]?.phones[0] ?? '';
}

/** An article has its word behind it; `a` before a mark, before Chinese or at the end is the letter. */
function precedesWord(segments: readonly Segment[], tokens: readonly Token[], at: number): boolean {
  const next = segments[at + 1];
  if (next === undefined || next.kind === 'han') return false;
  return tokens.slice(segments[at]!.token + 1, next.token).every(({ pause }) => pause === 'none');
}

/** `the` is DH IY0 before a vowel, DH AH0 otherwise. */
function fitArticles(
  segments: readonly Segment[],
  words: Map<number, SpokenUnit[]>,
  han: ReadonlyMap<number, ReadCharacter[]>,
): void {
  for (const [at] of words) {
    const { text } = segments[at]!;
    if (text.toLowerCase() !== 'the' || !/\d$/.test(firstPhone(at + 1, words, han))) continue;
    words.set(at, [certainUnit(text, ['DH', 'IY0'])]);
  }
}

/**
 * By segment, the reading of each word that is not Han; heteronyms by what stands around them. Linear: a word's
 * neighbours are a window of the line, which is made only when a word needs them.
 *
 * @param line what the tokens cover
 */
export function readWords(
  segments: readonly Segment[],
  tokens: readonly Token[],
  han: ReadonlyMap<number, ReadCharacter[]>,
  line: string,
): Map<number, SpokenUnit[]> {
  const words = new Map<number, SpokenUnit[]>();
  let neighbours: WordNeighbours | undefined;
  segments.forEach(({ text, token, kind }, at) => {
    if (kind !== 'word') return;
    // A capital A that is the written word itself is the article, unless it closes the line or stands before no small word.
    const isPlain = tokens[token]!.spoken === text;
    const isArticle = isPlain && text === 'A' && /^\p{Ll}/u.test(segments[at + 1]?.text ?? '');
    const isLetter = text === 'a' && !precedesWord(segments, tokens, at);
    const unit = isLetter ? unitAlone('A') : isArticle ? certainUnit(text, ['AH0']) : unitAlone(text);
    if (unit === null) neighbours ??= neighboursOf(segments, tokens, line);
    words.set(at, [unit ?? unitInContext(text, neighbours!, at)]);
  });
  fitArticles(segments, words, han);
  return words;
}
