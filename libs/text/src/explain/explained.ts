import type { BreakKind, Language } from '@voicemill/contracts';

/** A stretch of the written line and what is said for it; the tokens cover the line without gaps. */
export interface ExplainedToken {
  written: string;
  /** UTF-16 offsets into the written line. */
  start: number;
  end: number;
  /** In words; '' for blanks, marks, and what is silent. */
  spoken: string;
  /**
   * Lexical, before sandhi: pinyin with tone digits (5 = neutral, `u:` for ü), one syllable for each character of `spoken`, erhua
   * as `r5`; or ARPAbet with stress. Separated by blanks.
   */
  reading: string;
  /** The same after sandhi: Mandarin initials and finals with tone, or ARPAbet. Separated by blanks. */
  phones: string;
}

export interface ExplainedSlice {
  start: number;
  end: number;
  written: string;
  spoken: string;
  breakAfter: BreakKind;
}

/** What will be spoken for one line. */
export interface ExplainedLine {
  written: string;
  language: Language;
  spoken: string;
  tokens: ExplainedToken[];
  slices: ExplainedSlice[];
}
