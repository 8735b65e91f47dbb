import { z } from 'zod';
import { languages } from './breaks';
import { notations, pronunciationSchema, type LexiconEntry } from './lexicon';

/** Why a reading deserves a look: several readings of a Chinese or of an English word, a word of no dictionary, a number. */
export const doubtKinds = ['polyphone', 'heteronym', 'unknown-word', 'number'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Where a doubt stands: an excerpt of its line, with the doubtful word by UTF-16 offsets into the excerpt. */
export const doubtPlaceSchema = z.object({
  line: z.number().int(),
  language: z.enum(languages),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
export type DoubtPlace = z.infer<typeof doubtPlaceSchema>;

/** Equal doubts of a script: the same word with the same guess between the same neighbours. */
export const doubtGroupSchema = z.object({
  /** Names the group to `decide`; the same for the same doubts, in any revision. */
  id: z.string(),
  kind: z.enum(doubtKinds),
  written: z.string(),
  before: z.string(),
  after: z.string(),
  notation: z.enum(notations),
  /** The guess first. */
  candidates: z.array(z.string()),
  count: z.number().int(),
  /** The first of them. */
  places: z.array(doubtPlaceSchema),
});
export type DoubtGroup = z.infer<typeof doubtGroupSchema>;

/** A page of a script's open doubts, the most frequent first. */
export const reviewSchema = z.object({
  items: z.array(doubtGroupSchema),
  /** Groups: decisions still to be made. */
  total: z.number().int(),
  page: z.number().int(),
  perPage: z.number().int(),
  /** Places in the text that the groups stand for. */
  undecided: z.number().int(),
});
export type Review = z.infer<typeof reviewSchema>;

export const decisionScopes = ['context', 'everywhere'] as const;
export const decisionLexicons = ['script', 'workspace'] as const;

export const decisionSchema = z.strictObject({
  group: z.string().max(2000),
  /** One of the candidates, or any other pronunciation. */
  choice: pronunciationSchema,
  /** `context`: between these neighbours only. */
  scope: z.enum(decisionScopes).default('context'),
  /** Which lexicon remembers it. */
  lexicon: z.enum(decisionLexicons).default('script'),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Readings that a job spoke by its best guess, the most frequent first; `total` counts the places of all. */
export const spokenGuessesSchema = z.object({
  total: z.number().int(),
  /** Different readings, of which `listed` names the first. */
  readings: z.number().int(),
  listed: z.array(
    z.object({ written: z.string(), notation: z.enum(notations), reading: z.string(), count: z.number().int() }),
  ),
});
export type SpokenGuesses = z.infer<typeof spokenGuessesSchema>;

/** Whether an entry that was just made settles a group too, so that a list of groups need not be read anew. */
export function settlesGroup(
  entry: Pick<LexiconEntry, 'written' | 'before' | 'after'>,
  group: Pick<DoubtGroup, 'written' | 'before' | 'after'>,
): boolean {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const fits = (wanted: string, found: string): boolean => wanted === '' || same(wanted, found);
  return same(entry.written, group.written) && fits(entry.before, group.before) && fits(entry.after, group.after);
}
