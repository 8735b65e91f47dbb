import { z } from 'zod';

/** Whether takes that do not say what was asked are drawn again (`enforce`), only noted (`report`) or never listened to. */
export const gateModes = ['enforce', 'report', 'off'] as const;
export type GateMode = (typeof gateModes)[number];

/**
 * What can be wrong with a take: `words` are missing, repeated, replaced or added; `tail`: its end is missing; `silence`
 * where nobody pauses; `clipping`; `pitch` far from the voice's; another `speaker`; `heard-otherwise`: a recogniser, where one
 * is plugged in, understood other words.
 */
export const findingKinds = [
  'words',
  'tail',
  'silence',
  'clipping',
  'pitch',
  'speaker',
  'loop',
  'heard-otherwise',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing that is wrong, with its place among the take's phones (end exclusive) and in its audio. */
export const findingSchema = z.object({
  kind: z.enum(findingKinds),
  phoneFrom: z.number().int().nonnegative(),
  phoneTo: z.number().int().nonnegative(),
  startMs: z.number().nonnegative(),
  endMs: z.number().nonnegative(),
  /** How far beyond its limit, 1 = just. */
  score: z.number(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What listening to a take has told; it is kept with the take. */
export const faithfulnessSchema = z.object({
  /** Raised whenever the same samples might be judged otherwise. */
  gate: z.string(),
  passed: z.boolean(),
  /** Which draw was kept, of how many: 0 is the first. */
  redraw: z.number().int().nonnegative(),
  draws: z.number().int().positive(),
  findings: z.array(findingSchema),
  /** Whether a recogniser has heard it too; false: it was out of reach. Absent where none was to be asked. */
  recognised: z.boolean().optional(),
});
export type Faithfulness = z.infer<typeof faithfulnessSchema>;

/** The same as a chunk shows it: with the written words that each finding touches. */
export const chunkFaithfulnessSchema = faithfulnessSchema.extend({
  findings: z.array(findingSchema.extend({ words: z.array(z.string()) })),
});
export type ChunkFaithfulness = z.infer<typeof chunkFaithfulnessSchema>;

export const faithfulnessReportSchema = z.object({
  /** Takes that were listened to, of those placed. */
  checked: z.number().int(),
  passed: z.number().int(),
  /** Takes of which a later draw was kept. */
  redrawn: z.number().int(),
  /** Takes that a recogniser has heard too. */
  recognised: z.number().int().default(0),
  /** Takes that a recogniser should have heard, had it been within reach. */
  unrecognised: z.number().int().default(0),
  /** For a person to hear; the first 200. */
  flaggedTotal: z.number().int(),
  flagged: z.array(
    z.object({
      line: z.number().int(),
      row: z.number().int(),
      text: z.string(),
      chunkId: z.string(),
      findings: chunkFaithfulnessSchema.shape.findings,
    }),
  ),
});
export type FaithfulnessReport = z.infer<typeof faithfulnessReportSchema>;
