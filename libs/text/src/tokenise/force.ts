import type { ForcedSpan } from '../lexicon/forced-spans';
import { token, type Token } from './token';

const allHan = /^\p{Script=Han}+$/u;

/** Syllables, one for each Han character: they change readings inside running text, which keeps its words and its sandhi. */
export function flowsOn(text: string, { start, end, reading }: ForcedSpan): boolean {
  const written = text.slice(start, end);
  return (
    reading.kind === 'syllables' && allHan.test(written) && Array.from(written).length === reading.syllables.length
  );
}

/** A settled stretch that stands for itself. */
export function forcedToken(text: string, { start, end, reading }: ForcedSpan): Token {
  const spoken = reading.kind === 'words' ? reading.spoken : text.slice(start, end);
  return token(start, end, { spoken, forced: reading });
}

/** Settled syllables by the offset of their character. */
export function syllablesByOffset(text: string, spans: readonly ForcedSpan[]): ReadonlyMap<number, string> {
  const byOffset = new Map<number, string>();
  for (const { start, end, reading } of spans) {
    if (reading.kind !== 'syllables') continue;
    let at = start;
    Array.from(text.slice(start, end)).forEach((character, index) => {
      byOffset.set(at, reading.syllables[index]!);
      at += character.length;
    });
  }
  return byOffset;
}

/** Gives a token of plain Han the readings that are settled inside it. */
export function withSyllables(han: Token, byOffset: ReadonlyMap<number, string>): Token {
  let at = han.start;
  const forcedSyllables = Array.from(han.spoken, (character) => {
    at += character.length;
    return byOffset.get(at - character.length);
  });
  return forcedSyllables.some((syllable) => syllable !== undefined) ? { ...han, forcedSyllables } : han;
}
