import { z } from 'zod';
import { voiceChoiceSchema } from './voice-choice';

/** Longest name of a speaker, in UTF-16 units. */
export const speakerLimitCharacters = 100;

/** Someone who speaks lines of a script, and with which voice; null: none chosen, so the script's own voice speaks. */
export const speakerSchema = z.object({
  speaker: z.string(),
  /** Lines of the newest revision; 0: cast for lines that are no longer there. */
  lineCount: z.number().int(),
  voice: z.string().nullable(),
});
export type SpeakerView = z.infer<typeof speakerSchema>;

/** Everyone who speaks in a script, those with most lines first. */
export const castingSchema = z.object({ speakers: z.array(speakerSchema) });
export type CastingView = z.infer<typeof castingSchema>;

/** A whole casting: speakers left out have no voice of their own afterwards. */
export const putCastingSchema = z.object({
  voices: z.record(z.string().trim().min(1).max(speakerLimitCharacters), voiceChoiceSchema),
});
export type PutCasting = z.infer<typeof putCastingSchema>;
