import { speakerLimitCharacters } from '@voicemill/contracts';
import { z } from 'zod';

/** Which lines of a script are asked for. */
export const linesQuery = z.object({
  chapter: z.coerce.number().int().min(1).max(1_000_000).optional(),
  speaker: z.string().max(speakerLimitCharacters).optional(),
});
