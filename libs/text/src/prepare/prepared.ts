import type { BreakKind, Language, ReadingOverride } from '@voicemill/contracts';
import type { Lexicon } from '../lexicon/compile-lexicon';
import type { Doubt } from '../review/doubt';
import type { GptSovitsStretch } from '../phonemise/writers/write-gpt-sovits';
import type { SliceLimits } from '../slice/limits';

/** How a voice writes what is said: `symbols` as the starter voices do, or as the GPT-SoVITS family does. */
export type PhoneWriting = 'symbols' | 'gpt-sovits';

export interface PrepareOptions {
  language: Language;
  /** The voice's symbol table: no phone outside it is ever produced. */
  symbols: ReadonlySet<string>;
  limits: SliceLimits;
  /** `symbols` unless given. With `gpt-sovits`, `symbols` is the model's own table (322 or 732 names). */
  writing?: PhoneWriting;
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
  /** `symbols`: `PAU` first, a mark last. `gpt-sovits`: the phones of `stretches`, joined; no `PAU`. */
  phones: string[];
  words: PreparedWord[];
  /**
   * Only with `gpt-sovits`: the slice in stretches of one language, in order, for the model's features. Each has `ids` as
   * long as `phones` (the same in versions 1 and 2), and for Chinese one character of `text` for each number of `word2ph`,
   * whose sum is the number of phones; the features of an English stretch are rows of zeros, one a phone. A stretch of
   * fewer than four English phones begins with a comma that belongs to no word. Empty where there is nothing to say.
   */
  stretches?: GptSovitsStretch[];
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
