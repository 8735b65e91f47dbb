import { z } from 'zod';
import { languages } from './breaks';
import { gainLimitDb } from './job-settings';
import { readingOverrideSchema } from './lexicon';

const named = z.object({ en: z.string(), zh: z.string() });

export const voiceSchema = z.object({
  id: z.string(),
  version: z.string(),
  names: named,
  languages: z.array(z.enum(languages)),
  licence: z.string(),
  credits: z.array(z.string()),
  engine: z.string(),
  sampleRateHz: z.number().int(),
  defaultSpeaker: z.string(),
  speakers: z.array(z.object({ id: z.string(), names: named })),
  agreement: z.object({
    kind: z.string(),
    statement: named,
    signedAt: z.string(),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  }),
});
export type VoiceView = z.infer<typeof voiceSchema>;

/** "Say a sentence": made by a worker as a chunk of high priority, answered as a WAV. */
export const saySchema = z.object({
  text: z.string().trim().min(1).max(300),
  voice: z.string().optional(),
  /** Readings of single words, by offsets into `text`. */
  overrides: z.array(readingOverrideSchema).max(50).optional(),
  speed: z.number().min(0.5).max(2).default(1),
  pitchSemitones: z.number().min(-6).max(6).default(0),
  /** Energy, as a job has it: how much louder or softer than spoken, in dB. */
  gainDb: z.number().min(-gainLimitDb).max(gainLimitDb).default(0),
});
export type Say = z.infer<typeof saySchema>;
