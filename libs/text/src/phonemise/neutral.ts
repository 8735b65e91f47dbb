import type { Language } from '@voicemill/contracts';

/** A Han character or a spoken syllable of an English word, before any voice's symbols. */
export interface NeutralSyllable {
  /** The Han character; for English the whole word at its first syllable, empty at the others. */
  written: string;
  /** Lexical: pinyin with tone digit 1-5 (`hang2`, `nu:3`), or the syllable in ARPAbet. */
  reading: string;
  /** Tone 1-5 as spoken (after sandhi), or stress 0, 1, 2. */
  toneOrStress: number;
  /** Mandarin initial and final with tone, after sandhi (`h ang2`), or ARPAbet with stress. */
  phones: readonly string[];
}

export interface NeutralWord {
  kind: 'word';
  text: string;
  language: Language;
  syllables: readonly NeutralSyllable[];
  /** false: the next item belongs to the same written word (the parts of `well-known`). */
  wordBoundary: boolean;
}

/** A pause or a tune; `-` is a dash. */
export type Mark = ',' | '.' | '?' | '!' | '…' | '-';

export interface NeutralMark {
  kind: 'mark';
  mark: Mark;
}

/** What is said, in no voice's symbols: every writer starts here. */
export type NeutralSequence = readonly (NeutralWord | NeutralMark)[];
