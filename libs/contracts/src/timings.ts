import { z } from 'zod';

/** Where a time comes from: the engine's own durations, an aligner, or a guess by length (then lines only). */
export const timingSources = ['model', 'aligned', 'estimated'] as const;
export type TimingSource = (typeof timingSources)[number];

const span = { startMs: z.number(), endMs: z.number() };
export const timedPhoneSchema = z.object({ phone: z.string(), ...span });
export const timedWordSchema = z.object({ text: z.string(), ...span, phones: z.array(timedPhoneSchema) });
export const timedLineSchema = z.object({
  line: z.number().int(),
  row: z.number().int(),
  externalId: z.string().nullable(),
  text: z.string(),
  ...span,
  source: z.enum(timingSources),
  /** True when at least one chunk of the line is a gap. */
  gap: z.boolean(),
  words: z.array(timedWordSchema),
});
/** The one timing source of a chapter; captions, chapter marks and per-row cuts are all made from it. */
export const chapterTimingsSchema = z.object({
  chapter: z.number().int(),
  title: z.string(),
  durationMs: z.number(),
  lines: z.array(timedLineSchema),
});
export type TimedPhone = z.infer<typeof timedPhoneSchema>;
export type TimedWord = z.infer<typeof timedWordSchema>;
export type TimedLine = z.infer<typeof timedLineSchema>;
export type ChapterTimings = z.infer<typeof chapterTimingsSchema>;
