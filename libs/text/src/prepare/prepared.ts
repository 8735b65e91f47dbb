import type { BreakKind, Language, ReadingOverride } from '@voicemill/contracts';
import type { Lexicon } from '../lexicon/compile-lexicon';
import type { Doubt } from '../review/doubt';
import type { SliceLimits } from '../slice/limits';

export interface PrepareOptions {
  language: Language;
  /** The voice's symbol table: no phone outside it is ever produced. */
  symbols: ReadonlySet<string>;
  limits: SliceLimits;
  lexicon?: Lexicon;
  /** Readings that the text itself settles; they come before the lexicon. */
  overrides?: readonly ReadingOverride[];
}

/** A written word: UTF-16 offsets into the line's text, and its phones [phoneFrom, phoneTo) among those of its slice. */
export interface PreparedWord {
  text: string;
  start: number;
  end: number;
  phoneFrom: number;
  phoneTo: number;
}

export interface PreparedSlice {
  start: number;
  end: number;
  text: string;
  /** What is said, written out in words. */
  spoken: string;
  breakAfter: BreakKind;
  phones: string[];
  words: PreparedWord[];
}

export interface PreparedLine {
  language: Language;
  /** Their texts, joined, are the line's text. */
  slices: PreparedSlice[];
  /** false: there is nothing to say (`***`, emoji), one slice without phones. */
  speakable: boolean;
  /** Readings that are guesses, in order. */
  doubts: Doubt[];
}
