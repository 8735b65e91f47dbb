import { z } from 'zod';

export const usageQuerySchema = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type UsageQuery = z.infer<typeof usageQuerySchema>;

/** What one voice spoke on one day (UTC). */
export const usageDaySchema = z.object({
  id: z.string(),
  day: z.string(),
  voiceId: z.string(),
  audioMinutes: z.number(),
  characters: z.number().int(),
  deviceSeconds: z.number(),
  takesMade: z.number().int(),
  takesReused: z.number().int(),
});
export type UsageDay = z.infer<typeof usageDaySchema>;
