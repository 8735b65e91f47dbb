import type { Language } from '@voicemill/contracts';

export type Level = '' | 'hard';

/** One question of a corpus with its answer. */
export interface Task {
  /** What is written; its hash decides whether the task is held out. */
  source: string;
  /** The word or character that the question is about, where it is about one. */
  subject?: string;
  wanted: string;
  level: Level;
  /** What Voicemill answers, compared with `wanted` as it stands. */
  given: () => string;
}

export interface SuiteContext {
  /** Symbols of a voice that speaks both languages. */
  symbols: ReadonlySet<string>;
}

/** A kind of corpus: which files belong to it and how their rows become tasks. */
export interface Suite {
  /** `en`, `zh`, `en heteronyms`. */
  name: string;
  language: Language;
  /** Tested on the path below `corpora`, written with slashes. */
  files: RegExp;
  /** @throws Error that names the line which is no row of this suite. */
  read(tsv: string, context: SuiteContext): Task[];
}
