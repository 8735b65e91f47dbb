import type { Token } from '../tokenise/token';
import { pronounceWord } from './en/pronounce';
import { readPhrase, type ReadCharacter } from './zh/read-phrase';

export interface VoicedToken extends Token {
  phones: string[];
}

/** A word or a stretch of Han inside one token's spoken form. */
interface Segment {
  token: number;
  text: string;
  isHan: boolean;
}

const longestPhrase = 120;
const hanOrWord = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;

function segmentsOf(tokens: readonly Token[]): Segment[] {
  return tokens.flatMap(({ spoken }, token) =>
    Array.from(spoken.matchAll(hanOrWord), ([text]) => ({ token, text, isHan: /\p{Script=Han}/u.test(text) })),
  );
}

/** Han segments that follow each other without a mark are read together: polyphones and sandhi need their neighbours. */
function phraseEnd(segments: readonly Segment[], from: number, tokens: readonly Token[]): number {
  let length = segments[from]!.text.length;
  let end = from + 1;
  for (; end < segments.length && segments[end]!.isHan; end += 1) {
    length += segments[end]!.text.length;
    const between = tokens.slice(segments[end - 1]!.token + 1, segments[end]!.token);
    if (length > longestPhrase || between.some(({ pause }) => pause !== 'none')) break;
  }
  return end;
}

function pronounceSegment(segments: readonly Segment[], at: number, tokens: readonly Token[]): readonly string[] {
  const { text, token } = segments[at]!;
  // A capital A that is the written word itself is the article, unless it closes the line or stands before no small word.
  const isPlain = tokens[token]!.spoken === text;
  if (isPlain && text === 'A' && /^\p{Ll}/u.test(segments[at + 1]?.text ?? '')) return ['AH0'];
  return pronounceWord(text);
}

/** `the` is DH IY0 before a vowel, DH AH0 otherwise. */
function fitArticles(segments: readonly Segment[], phones: (readonly string[])[]): void {
  segments.forEach(({ text }, at) => {
    if (text.toLowerCase() === 'the' && /\d$/.test(phones[at + 1]?.[0] ?? '')) phones[at] = ['DH', 'IY0'];
  });
}

interface Reading {
  phones: (readonly string[])[];
  han: Map<number, ReadCharacter[]>;
}

function readSegments(segments: readonly Segment[], tokens: readonly Token[]): Reading {
  const phones: (readonly string[])[] = [];
  const han = new Map<number, ReadCharacter[]>();
  for (let at = 0; at < segments.length;) {
    if (!segments[at]!.isHan) {
      phones[at] = pronounceSegment(segments, at, tokens);
      at += 1;
      continue;
    }
    const end = phraseEnd(segments, at, tokens);
    const characters = readPhrase(
      segments
        .slice(at, end)
        .map(({ text }) => text)
        .join(''),
    );
    for (let used = 0; at < end; at += 1) {
      const own = characters.slice(used, used + Array.from(segments[at]!.text).length);
      used += own.length;
      han.set(at, own);
      phones[at] = own.flatMap((character) => character.phones);
    }
  }
  fitArticles(segments, phones);
  return { phones, han };
}

/** A token of plain Han text as one token for each of its words. */
function divideIntoWords(token: Token, characters: readonly ReadCharacter[]): VoicedToken[] {
  const words: VoicedToken[] = [];
  let at = token.start;
  characters.forEach(({ character, phones, beginsWord }, index) => {
    const end = at + character.length;
    const last = words.at(-1);
    if (last !== undefined && !beginsWord && index > 0) {
      last.end = end;
      last.spoken += character;
      last.phones.push(...phones);
    } else {
      words.push({ ...token, start: at, end, spoken: character, phones: [...phones] });
    }
    at = end;
  });
  if (words.length > 0) words.at(-1)!.end = token.end;
  return words;
}

/** Gives every spoken token its phones; plain Han text is divided into words on the way. Tokens still cover the line exactly. */
export function voiceTokens(tokens: readonly Token[]): VoicedToken[] {
  const segments = segmentsOf(tokens);
  const { phones, han } = readSegments(segments, tokens);
  const byToken = new Map<number, number[]>();
  segments.forEach(({ token }, at) => byToken.set(token, [...(byToken.get(token) ?? []), at]));
  return tokens.flatMap((token, index) => {
    const own = byToken.get(index) ?? [];
    const characters = own.length === 1 ? han.get(own[0]!) : undefined;
    if (token.plainHan && characters !== undefined) return divideIntoWords(token, characters);
    return [{ ...token, phones: own.flatMap((at) => phones[at] ?? []) }];
  });
}
