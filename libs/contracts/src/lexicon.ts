import { z } from 'zod';
import { languages } from './breaks';
import { inputFaultSchema } from './errors';

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

/** Entries of one lexicon in force at a time: all of them are compiled for every pass over a script. */
export const lexiconLimitEntries = 20_000;

/** How the lexicon that is not a script's own is called where a script's id would stand. */
export const workspaceLexicon = 'workspace';

export const lexiconSchema = z.object({
  /** `workspace`, or the id of the script that it belongs to. */
  id: z.string(),
  scriptId: z.string().nullable(),
  /** Rises by one with every change; 0: nothing was ever in it. */
  version: z.number().int(),
  entryCount: z.number().int(),
});
export type LexiconView = z.infer<typeof lexiconSchema>;

export const storedEntrySchema = lexiconEntrySchema.extend({
  id: z.string(),
  /** First version of the lexicon that has it. */
  addedIn: z.number().int(),
  createdAt: z.string(),
});
export type StoredEntry = z.infer<typeof storedEntrySchema>;

export const lexiconFileFormats = ['csv', 'pls'] as const;
export type LexiconFileFormat = (typeof lexiconFileFormats)[number];

/** `merge`: what the file does not speak of stays; `replace`: the lexicon is then what the file says. */
export const lexiconImportModes = ['merge', 'replace'] as const;
export type LexiconImportMode = (typeof lexiconImportModes)[number];

/** What an import did. With any fault it did nothing. */
export const lexiconImportSchema = z.object({
  version: z.number().int(),
  added: z.number().int(),
  replaced: z.number().int(),
  removed: z.number().int(),
  unchanged: z.number().int(),
  /** The first refused places in file order; `faultsTotal` counts all. */
  faults: z.array(inputFaultSchema),
  faultsTotal: z.number().int(),
});
export type LexiconImport = z.infer<typeof lexiconImportSchema>;

/** The versions of the two lexicons that a job is planned with. */
export interface LexiconVersions {
  workspace: number;
  script: number;
}
