import { z } from 'zod';
import { breakKinds, languages } from './breaks';
import { inputFaultSchema } from './errors';

export const scriptSchema = z.object({
  id: z.string(),
  title: z.string(),
  sourceName: z.string(),
  kind: z.enum(['csv', 'markdown']),
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
  sourceRow: z.number().int(),
  externalId: z.string().nullable(),
  text: z.string(),
  language: z.enum(languages),
  voice: z.string().nullable(),
  speed: z.number().nullable(),
  style: z.string().nullable(),
  pauseMs: z.number().int().nullable(),
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

/** What an upload answers. `faults` lists refused rows; with `onError: stop` any fault means nothing was imported. */
export const ingestResultSchema = z.object({
  script: scriptSchema.nullable(),
  /** True when this very content was already a revision of this script. */
  unchanged: z.boolean(),
  rowsRead: z.number().int(),
  linesAccepted: z.number().int(),
  /** The first refused places in file order; `faultsTotal` counts all. */
  faults: z.array(inputFaultSchema),
  faultsTotal: z.number().int(),
  /** Kinds of Markdown blocks that were not taken into the speech, with counts: `{ code: 2, image: 1 }`. */
  skipped: z.record(z.string(), z.number().int()),
});
export type IngestResult = z.infer<typeof ingestResultSchema>;
