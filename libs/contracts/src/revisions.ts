import { z } from 'zod';
import { lineSchema } from './scripts';

export const changeKinds = ['added', 'removed', 'changed', 'moved'] as const;

/** A chapter that is new, gone, renamed or elsewhere than before. */
export const chapterChangeSchema = z.object({
  oldNumber: z.number().int().nullable(),
  oldTitle: z.string().nullable(),
  newNumber: z.number().int().nullable(),
  newTitle: z.string().nullable(),
  /** Among the chapters that are in both it has another place. */
  moved: z.boolean(),
});
export type ChapterChange = z.infer<typeof chapterChangeSchema>;

export const differenceSchema = z.object({
  unchanged: z.number().int(),
  changed: z.number().int(),
  moved: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  /** The first chapters that changed, of `chaptersChanged`. */
  chapters: z.array(chapterChangeSchema),
  chaptersChanged: z.number().int(),
  /** The voice of the whole script, where that changes. */
  voice: z.object({ old: z.string().nullable(), new: z.string().nullable() }).nullable(),
});
export type DifferenceView = z.infer<typeof differenceSchema>;

/** A revision that was uploaded and waits to be accepted; until then nothing speaks it. */
export const pendingRevisionSchema = z.object({
  id: z.string(),
  scriptId: z.string(),
  scriptTitle: z.string(),
  title: z.string(),
  lineCount: z.number().int(),
  characterCount: z.number().int(),
  difference: differenceSchema,
  createdAt: z.string(),
  /** It is thrown away then. */
  expiresAt: z.string(),
  /** Another revision has been accepted meanwhile: the difference no longer holds. */
  outdated: z.boolean(),
});
export type PendingRevisionView = z.infer<typeof pendingRevisionSchema>;

/** One line that a pending revision changes, as it was and as it would be. */
export const lineChangeSchema = z.object({
  position: z.number().int(),
  kind: z.enum(changeKinds),
  old: lineSchema.nullable(),
  new: lineSchema.nullable(),
  /** What differs, of a changed line: `text`, `voice`, `pauseMs` ... */
  fields: z.array(z.string()),
  /** Lines that stay as they are between the change before and this one. */
  unchangedBefore: z.number().int(),
});
export type LineChangeView = z.infer<typeof lineChangeSchema>;
