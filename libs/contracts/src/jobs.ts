import { z } from 'zod';
import { chunkFaithfulnessSchema } from './faithfulness';
import { jobSettingsSchema } from './job-settings';

export const jobStatuses = [
  'queued',
  'planning',
  'synthesising',
  'mastering',
  'delivering',
  'done',
  'done-with-gaps',
  'failed',
  'cancelled',
] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** A job in one of these states does nothing more by itself. */
export const finishedStatuses: readonly JobStatus[] = ['done', 'done-with-gaps', 'failed', 'cancelled'];

export const createJobSchema = z.object({ scriptId: z.string(), settings: jobSettingsSchema.prefault({}) });
export type CreateJob = z.infer<typeof createJobSchema>;

export const jobSchema = z.object({
  id: z.string(),
  scriptId: z.string(),
  scriptTitle: z.string(),
  revisionId: z.string(),
  status: z.enum(jobStatuses),
  settings: jobSettingsSchema,
  linesTotal: z.number().int(),
  chunksTotal: z.number().int(),
  chunksDone: z.number().int(),
  chunksReused: z.number().int(),
  gaps: z.number().int(),
  audioMs: z.number(),
  error: z.string().nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type JobView = z.infer<typeof jobSchema>;

/** One entry of a job's event log; `id` rises, so it also serves as the SSE event id. */
export const jobEventSchema = z.object({
  id: z.number().int(),
  at: z.string(),
  kind: z.string(),
  message: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type JobEventView = z.infer<typeof jobEventSchema>;

export const chunkStatuses = ['open', 'done', 'gap', 'cancelled'] as const;
export type ChunkStatus = (typeof chunkStatuses)[number];

export const chunkSchema = z.object({
  id: z.string(),
  jobId: z.string(),
  chapterNumber: z.number().int(),
  lineNumber: z.number().int(),
  ordinal: z.number().int(),
  text: z.string(),
  spoken: z.string(),
  status: z.enum(chunkStatuses),
  reused: z.boolean(),
  takeKey: z.string().nullable(),
  durationMs: z.number().nullable(),
  reason: z.string().nullable(),
  /** What listening to the take has told; null: not spoken yet, a pause, or not listened to. */
  faithfulness: chunkFaithfulnessSchema.nullable(),
});
export type ChunkView = z.infer<typeof chunkSchema>;
