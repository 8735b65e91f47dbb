import { z } from 'zod';
import { languages } from './breaks';

/**
 * How a lexicon entry writes the sound: other words (`red`), pinyin (`háng` or `hang2`, `u:` or `ü`), ARPAbet with
 * stress (`R EH1 D`), or IPA (`rɛd`).
 */
export const notations = ['respelling', 'pinyin', 'arpabet', 'ipa'] as const;
export type Notation = (typeof notations)[number];

export const pronunciationSchema = z.strictObject({
  notation: z.enum(notations),
  value: z.string().trim().min(1).max(200),
});
export type Pronunciation = z.infer<typeof pronunciationSchema>;

/** A word or phrase that is to be said another way, perhaps only between certain neighbours. */
export const lexiconEntrySchema = pronunciationSchema.extend({
  written: z.string().trim().min(1).max(80),
  /** Lines of this language only; null: all lines. */
  language: z.enum(languages).nullable().default(null),
  /** What has to stand directly before (blanks do not count); '': anything. */
  before: z.string().trim().max(40).default(''),
  /** What has to stand directly after; '': anything. */
  after: z.string().trim().max(40).default(''),
});
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

/** A pronunciation written into the text itself, by UTF-16 offsets of the line: `[行](py:háng)`, `[read](say:red)`. */
export const readingOverrideSchema = pronunciationSchema.extend({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});
export type ReadingOverride = z.infer<typeof readingOverrideSchema>;
