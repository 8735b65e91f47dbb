import { z } from 'zod';
import { breakKinds, languages } from './breaks';
import { speakerSchema } from './casting';
import { inputFaultSchema } from './errors';
import { readingOverrideSchema } from './lexicon';
import { scriptKinds } from './script-kinds';

export const scriptSchema = z.object({
  id: z.string(),
  title: z.string(),
  sourceName: z.string(),
  kind: z.enum(scriptKinds),
  language: z.enum(languages),
  author: z.string().nullable(),
  /** Newest revision. */
  revisionId: z.string(),
  revisionNumber: z.number().int(),
  chapterCount: z.number().int(),
  lineCount: z.number().int(),
  characterCount: z.number().int(),
  createdAt: z.string(),
});
export type ScriptView = z.infer<typeof scriptSchema>;

export const chapterSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  lineCount: z.number().int(),
});
export type ChapterView = z.infer<typeof chapterSchema>;

export const lineSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  chapterNumber: z.number().int(),
  /** Which file of an archive it came from; null for a script of one file. */
  sourceFile: z.string().nullable(),
  /** CSV: row as a spreadsheet counts; Markdown, text and subtitles: line of the file; EPUB and DOCX: paragraph. */
  sourceRow: z.number().int(),
  externalId: z.string().nullable(),
  text: z.string(),
  /** Readings written into the text, by offsets into `text`, which is without their marks. */
  overrides: z.array(readingOverrideSchema),
  language: z.enum(languages),
  /** Its own, or that of its speaker in the casting. */
  voice: z.string().nullable(),
  speaker: z.string().nullable(),
  speed: z.number().nullable(),
  /** How much louder or softer than spoken, in dB. */
  gainDb: z.number().nullable(),
  style: z.string().nullable(),
  pauseMs: z.number().int().nullable(),
  /** How long the speech is to be, where the source says so, as subtitles do; milliseconds. */
  targetMs: z.number().int().nullable(),
  breakAfter: z.enum(breakKinds),
});
export type LineView = z.infer<typeof lineSchema>;

export const sliceSchema = z.object({
  /** UTF-16 offsets into the line's text. */
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  spoken: z.string(),
  breakAfter: z.enum(breakKinds),
  phones: z.array(z.string()),
});
export type SliceView = z.infer<typeof sliceSchema>;

/** What an upload or its check answers. `faults` lists refused rows; with `onError: stop` any fault means nothing was imported. */
export const ingestResultSchema = z.object({
  script: scriptSchema.nullable(),
  /** True when this very content was already a revision of this script. */
  unchanged: z.boolean(),
  rowsRead: z.number().int(),
  linesAccepted: z.number().int(),
  /** The first refused places in file order; `faultsTotal` counts all. */
  faults: z.array(inputFaultSchema),
  faultsTotal: z.number().int(),
  /** What was not taken into the speech, by kind and with counts: `{ code: 2, image: 1 }`. */
  skipped: z.record(z.string(), z.number().int()),
  /** Who speaks in the script, if it says so, and with which voice; empty when nothing was imported. */
  speakers: z.array(speakerSchema),
  /** Set when the content waits to be accepted as a revision of `script`, which is still as it was. */
  pendingRevisionId: z.string().nullish(),
});
export type IngestResult = z.infer<typeof ingestResultSchema>;
