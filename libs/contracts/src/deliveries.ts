import { z } from 'zod';
import { faithfulnessReportSchema } from './faithfulness';
import { spokenGuessesSchema } from './review';

/** One figure of a preset as measured on the encoded file. */
export const measuredFigureSchema = z.object({
  name: z.string(),
  measured: z.number().nullable(),
  target: z.string(),
  pass: z.boolean(),
  method: z.string(),
});
export type MeasuredFigure = z.infer<typeof measuredFigureSchema>;

export const deliveryFileSchema = z.object({
  id: z.string(),
  path: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  chapterNumber: z.number().int().nullable(),
  durationMs: z.number().nullable(),
});
export type DeliveryFileView = z.infer<typeof deliveryFileSchema>;

export const deliverySchema = z.object({
  id: z.string(),
  jobId: z.string(),
  preset: z.string(),
  pass: z.boolean(),
  createdAt: z.string(),
  files: z.array(deliveryFileSchema),
});
export type DeliveryView = z.infer<typeof deliverySchema>;

/** `report.json`: what was delivered, measured on the encoded files, and everything that is not as it should be. */
export const reportSchema = z.object({
  format: z.literal('voicemill-report/1'),
  jobId: z.string(),
  title: z.string(),
  preset: z.string(),
  pass: z.boolean(),
  gainDb: z.number(),
  limiterLargestReductionDb: z.number(),
  counts: z.object({
    lines: z.number().int(),
    linesSpoken: z.number().int(),
    pauseLines: z.number().int(),
    chunks: z.number().int(),
    takesPlaced: z.number().int(),
    takesReused: z.number().int(),
    gaps: z.number().int(),
    /** Chunks with nothing to say: takesPlaced + gaps + pauseChunks = chunks. */
    pauseChunks: z.number().int(),
  }),
  files: z.array(
    z.object({ path: z.string(), pass: z.boolean(), durationMs: z.number(), figures: z.array(measuredFigureSchema) }),
  ),
  gaps: z.array(z.object({ line: z.number().int(), row: z.number().int(), text: z.string(), reason: z.string() })),
  /** Readings that nobody had settled; empty for deliveries of before there was a review. */
  guesses: spokenGuessesSchema.default({ total: 0, readings: 0, listed: [] }),
  /** What listening to the takes has told; empty for deliveries of before anybody listened. */
  faithfulness: faithfulnessReportSchema.prefault({ checked: 0, passed: 0, redrawn: 0, flaggedTotal: 0, flagged: [] }),
  voices: z.array(z.object({ id: z.string(), version: z.string(), licence: z.string(), credits: z.array(z.string()) })),
});
export type Report = z.infer<typeof reportSchema>;
