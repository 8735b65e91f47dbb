import { z } from 'zod';
import { errorCodes } from './errors';

export const voiceImportStatuses = ['waiting', 'checking', 'imported', 'refused', 'cancelled', 'failed'] as const;
export type VoiceImportStatus = (typeof voiceImportStatuses)[number];

/** An import in one of these states does nothing more. */
export const endedImportStatuses: readonly VoiceImportStatus[] = ['imported', 'refused', 'cancelled', 'failed'];

/** What is done while an import is being checked, in this order: unpacking, looking at the files, running each graph. */
export const voiceImportSteps = ['gather', 'check', 'try-out'] as const;
export type VoiceImportStep = (typeof voiceImportSteps)[number];

const written = z.string().trim().max(2000);
const word = z.string().trim().max(200);

/**
 * What graphs do not tell of a voice: the fields beside the files of an upload, named as the options of the command
 * that imports voices. Nothing is needed for a finished package, and nothing is judged before the package is looked at.
 */
export const voiceImportDetailsSchema = z.object({
  id: word.optional(),
  version: word.optional(),
  nameEn: word.optional(),
  nameZh: word.optional(),
  /** `en`, `zh` or both, with a comma between them. */
  languages: word.optional(),
  licence: word.optional(),
  /** Several with a semicolon between them. */
  credits: written.optional(),
  transcript: written.optional(),
  transcriptLanguage: word.optional(),
  /** Who declares that the voice is their own, and when: `Ann Example, 2026-01-31`. Instead of a signed agreement. */
  ownVoice: word.optional(),
  modelVersion: word.optional(),
});
export type VoiceImportDetails = z.output<typeof voiceImportDetailsSchema>;

export const voiceImportSchema = z.object({
  id: z.string(),
  /** Name and size of the archive as it was uploaded. */
  fileName: z.string(),
  fileBytes: z.number().int(),
  status: z.enum(voiceImportStatuses),
  /** While it is being checked, and the step that it ended at otherwise. */
  step: z.enum(voiceImportSteps).nullable(),
  /** The voice that it is of, once that is known; when it is imported, the voice that there is now. */
  voiceId: z.string().nullable(),
  voiceVersion: z.string().nullable(),
  /** Why it was refused or has failed, in the words of the command that imports voices. */
  fault: z.object({ code: z.enum(errorCodes), detail: z.string(), remedy: z.string() }).nullable(),
  createdBy: z.string(),
  cancelledBy: z.string().nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type VoiceImportView = z.infer<typeof voiceImportSchema>;
