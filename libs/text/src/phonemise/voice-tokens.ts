import type { Token } from '../tokenise/token';
import { forcedUnits } from './forced-unit';
import { readWords } from './read-words';
import { segmentsOf, type Segment } from './segments';
import type { SpokenUnit } from './spoken-unit';
import { readPhrase, type ReadCharacter } from './zh/read-phrase';

export interface VoicedToken extends Token {
  phones: string[];
  /** The same by character and word, before any voice's own symbols. */
  units: readonly SpokenUnit[];
}

const longestPhrase = 120;

function hasMark(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]!.pause !== 'none') return true;
  return false;
}

/** Han segments that follow each other without a mark are read together: polyphones and sandhi need their neighbours. */
function phraseEnd(segments: readonly Segment[], from: number, tokens: readonly Token[]): number {
  let length = segments[from]!.text.length;
  let end = from + 1;
  for (; end < segments.length && segments[end]!.kind === 'han'; end += 1) {
    length += segments[end]!.text.length;
    if (length > longestPhrase || hasMark(tokens, segments[end - 1]!.token + 1, segments[end]!.token)) break;
  }
  return end;
}

/** Readings that are settled, by code point of a phrase; empty where none is. */
function forcedIn(phrase: readonly Segment[], tokens: readonly Token[]): (string | undefined)[] {
  if (phrase.every(({ token }) => tokens[token]!.forcedSyllables === null)) return [];
  return phrase.flatMap(({ token, text }) => tokens[token]!.forcedSyllables ?? Array.from(text, () => undefined));
}

/** By segment, the characters of each stretch of Han. */
function readHan(segments: readonly Segment[], tokens: readonly Token[]): Map<number, ReadCharacter[]> {
  const han = new Map<number, ReadCharacter[]>();
  for (let at = 0; at < segments.length;) {
    if (segments[at]!.kind !== 'han') {
      at += 1;
      continue;
    }
    const end = phraseEnd(segments, at, tokens);
    const phrase = segments.slice(at, end);
    const characters = readPhrase(phrase.map(({ text }) => text).join(''), forcedIn(phrase, tokens));
    for (let used = 0; at < end; at += 1) {
      const own = characters.slice(used, used + Array.from(segments[at]!.text).length);
      used += own.length;
      han.set(at, own);
    }
  }
  return han;
}

const toUnit = ({ character, reading, phones, candidates, certain }: ReadCharacter): SpokenUnit => ({
  text: character,
  reading,
  phones,
  candidates,
  certain,
});

/** A stretch of a token with its units. Written out field by field, for the same reason as `token`. */
function voiced(token: Token, stretch: { start: number; end: number; spoken: string }, units: readonly SpokenUnit[]) {
  const phones: string[] = [];
  for (const unit of units) for (const phone of unit.phones) phones.push(phone);
  return {
    start: stretch.start,
    end: stretch.end,
    spoken: stretch.spoken,
    pause: token.pause,
    fullStop: token.fullStop,
    glued: token.glued,
    plainHan: token.plainHan,
    alternatives: token.alternatives,
    forced: token.forced,
    forcedSyllables: token.forcedSyllables,
    phones,
    units,
  };
}

/** A token of plain Han text as one token for each of its words. */
function divideIntoWords(token: Token, characters: readonly ReadCharacter[], words: VoicedToken[]): void {
  let start = token.start;
  for (let at = 0; at < characters.length;) {
    const units = [toUnit(characters[at]!)];
    let spoken = characters[at]!.character;
    for (at += 1; at < characters.length && !characters[at]!.beginsWord; at += 1) {
      units.push(toUnit(characters[at]!));
      spoken += characters[at]!.character;
    }
    const end = at === characters.length ? token.end : start + spoken.length;
    words.push(voiced(token, { start, end, spoken }, units));
    start = end;
  }
}

/**
 * Gives every spoken token its phones; plain Han text is divided into words on the way. Tokens still cover the line exactly.
 *
 * @param line the written line, whose marks tell where sentences end
 */
export function voiceTokens(tokens: readonly Token[], line: string): VoicedToken[] {
  const segments = segmentsOf(tokens);
  const han = readHan(segments, tokens);
  const words = readWords(segments, tokens, han, line);
  const all: VoicedToken[] = [];
  let next = 0;
  tokens.forEach((token, index) => {
    const first = next;
    while (next < segments.length && segments[next]!.token === index) next += 1;
    const characters = han.get(first);
    if (token.plainHan && next === first + 1 && characters !== undefined) {
      divideIntoWords(token, characters, all);
      return;
    }
    const units: SpokenUnit[] =
      token.forced !== null && token.forced.kind !== 'words' ? forcedUnits(token.spoken, token.forced) : [];
    for (let at = first; at < next; at += 1) units.push(...(han.get(at)?.map(toUnit) ?? words.get(at) ?? []));
    all.push(voiced(token, token, units));
  });
  return all;
}
