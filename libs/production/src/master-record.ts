import { loudnessSummarySchema } from '@voicemill/audio';
import { z } from 'zod';

/** What `job_chapter.master` holds once a chapter is mastered; the samples and timings lie in the file store. */
export const masterRecordSchema = z.object({
  sampleRateHz: z.number().int().positive(),
  sampleCount: z.number().int().nonnegative(),
  loudness: loudnessSummarySchema,
});
export type ChapterMaster = z.infer<typeof masterRecordSchema>;
