import type { Language, LexiconEntry } from '@voicemill/contracts';
import { isFault, readPronunciation, type ForcedReading } from './forced-reading';

export interface CompiledEntry {
  /** Folded to small letters. */
  written: string;
  language: Language | null;
  before: string;
  after: string;
  reading: ForcedReading;
}

/** Entries by the first character of what they are about, the longest and the most exact first. */
export interface Lexicon {
  readonly byFirst: ReadonlyMap<string, readonly CompiledEntry[]>;
}

/** Small letters of the same length: offsets must not move (`İ` would grow, so it stays). */
export function foldCase(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length
    ? small
    : Array.from(text, (character) => {
        const folded = character.toLowerCase();
        return folded.length === character.length ? folded : character;
      }).join('');
}

const exactness = ({ before, after, language }: CompiledEntry) =>
  Number(before !== '') + Number(after !== '') + (language === null ? 0 : 0.5);

/**
 * Makes entries ready for `prepareLine`. Of two for the same place the longer wins, then the one with more context, then the
 * one that comes first: hand over a script's own entries before its workspace's. Entries without a usable pronunciation are
 * left out; `readPronunciation` tells why.
 */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const byFirst = new Map<string, CompiledEntry[]>();
  for (const { written, language, before, after, ...pronunciation } of entries) {
    const reading = readPronunciation(pronunciation);
    if (isFault(reading) || written === '') continue;
    const folded = foldCase(written);
    const first = folded.charAt(0);
    const list = byFirst.get(first) ?? [];
    list.push({ written: folded, language, before: foldCase(before), after: foldCase(after), reading });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.written.length - a.written.length || exactness(b) - exactness(a));
  }
  return { byFirst };
}
