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

/** Han segments that follow each other without a mark are read together: polyphones and sandhi need their neighbours. */
function phraseEnd(segments: readonly Segment[], from: number, tokens: readonly Token[]): number {
  let length = segments[from]!.text.length;
  let end = from + 1;
  for (; end < segments.length && segments[end]!.kind === 'han'; end += 1) {
    length += segments[end]!.text.length;
    const between = tokens.slice(segments[end - 1]!.token + 1, segments[end]!.token);
    if (length > longestPhrase || between.some(({ pause }) => pause !== 'none')) break;
  }
  return end;
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
    const forced = phrase.flatMap(
      ({ token, text }) => tokens[token]!.forcedSyllables ?? Array.from(text, () => undefined),
    );
    const characters = readPhrase(phrase.map(({ text }) => text).join(''), forced);
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

/** A token of plain Han text as one token for each of its words. */
function divideIntoWords(token: Token, characters: readonly ReadCharacter[]): VoicedToken[] {
  const words: (VoicedToken & { units: SpokenUnit[] })[] = [];
  let at = token.start;
  characters.forEach((read, index) => {
    const end = at + read.character.length;
    const last = words.at(-1);
    if (last !== undefined && !read.beginsWord && index > 0) {
      last.end = end;
      last.spoken += read.character;
      last.phones.push(...read.phones);
      last.units.push(toUnit(read));
    } else {
      words.push({
        ...token,
        start: at,
        end,
        spoken: read.character,
        phones: [...read.phones],
        units: [toUnit(read)],
      });
    }
    at = end;
  });
  if (words.length > 0) words.at(-1)!.end = token.end;
  return words;
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
  const byToken = new Map<number, number[]>();
  segments.forEach(({ token }, at) => byToken.set(token, [...(byToken.get(token) ?? []), at]));
  return tokens.flatMap((token, index) => {
    const own = byToken.get(index) ?? [];
    const characters = own.length === 1 ? han.get(own[0]!) : undefined;
    if (token.plainHan && characters !== undefined) return divideIntoWords(token, characters);
    const units =
      token.forced !== null && token.forced.kind !== 'words'
        ? forcedUnits(token.spoken, token.forced)
        : own.flatMap((at) => han.get(at)?.map(toUnit) ?? words.get(at) ?? []);
    return [{ ...token, phones: units.flatMap(({ phones }) => phones), units }];
  });
}
