/** One Han character or one word of what is said, with its reading. */
export interface SpokenUnit {
  text: string;
  /** Lexical, before sandhi: pinyin with tone digit (`hang2`, `nu:3`, `r5`), or ARPAbet with stress (`R EH1 D`). */
  reading: string;
  /** After sandhi; neutral: Mandarin initials and finals with tone, or ARPAbet with stress 0, 1, 2. */
  phones: readonly string[];
  /** Other readings in use, most likely first; empty where there is only one. */
  candidates: readonly string[];
  /** false: the reading is a best guess, which a person should look at. */
  certain: boolean;
}
