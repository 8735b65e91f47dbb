import { z } from 'zod';
import { breakKinds, languages } from './breaks';

/** A stretch of a written text and what is said for it; the tokens cover the text without gaps. */
export const explainedTokenSchema = z.object({
  written: z.string(),
  /** UTF-16 offsets into the written text. */
  start: z.number().int(),
  end: z.number().int(),
  /** In words; '' for blanks, marks, and what is silent. */
  spoken: z.string(),
  /** Before sandhi: pinyin with tone digits (5 = neutral, `u:` for ü), or ARPAbet with stress. Separated by blanks. */
  reading: z.string(),
  /** The same after sandhi. Separated by blanks. */
  phones: z.string(),
});
export type ExplainedTokenView = z.infer<typeof explainedTokenSchema>;

const explained = z.object({
  written: z.string(),
  language: z.enum(languages),
  /** The whole of it in words, with the marks that make pauses. */
  spoken: z.string(),
  tokens: z.array(explainedTokenSchema),
});

/** What will be spoken for a text, before any voice's own symbols and limits. */
export const explanationSchema = explained.extend({
  slices: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      written: z.string(),
      spoken: z.string(),
      breakAfter: z.enum(breakKinds),
    }),
  ),
});
export type ExplanationView = z.infer<typeof explanationSchema>;

/** What will be spoken for a line of a script, by its number. Its slices depend on the voice and are asked for line by line. */
export const spokenLineSchema = explained.extend({ number: z.number().int() });
export type SpokenLineView = z.infer<typeof spokenLineSchema>;

export const explainLanguages = ['auto', ...languages] as const;

/** A text to be explained; it may carry readings, as scripts do: `[行](py:háng)`. */
export const explainSchema = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  /** `auto`: told by the text. */
  language: z.enum(explainLanguages).default('auto'),
});
export type ExplainWish = z.infer<typeof explainSchema>;
