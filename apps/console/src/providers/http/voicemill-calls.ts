import {
  jobSchema,
  pageSchema,
  quoteSchema,
  reportSchema,
  sliceSchema,
  usageDaySchema,
  type JobSettingsInput,
  type JobView,
  type Quote,
  type Report,
  type Say,
  type SliceView,
  type UsageDay,
} from '@voicemill/contracts';
import { z } from 'zod';
import type { ApiClient } from './api-client';
import { createCastingCalls, type CastingCalls } from './casting-calls';
import { createLexiconCalls, type LexiconCalls } from './lexicon-calls';
import { readWhole } from './paging';
import { createReviewCalls, type ReviewCalls } from './review-calls';
import { createRevisionCalls, type RevisionCalls } from './revision-calls';
import { createSpokenCalls, type SpokenCalls } from './spoken-calls';
import { createVoiceImportCalls, type VoiceImportCalls } from './voice-import-calls';
import { createUploadCalls, formOf, type UploadCalls } from './upload-calls';

export type JobAction = 'cancel' | 'resume' | 'retry-gaps';
export interface JobWish {
  scriptId: string;
  settings: JobSettingsInput;
}

/** What the API can do beyond lists and records. */
export interface VoicemillCalls
  extends RevisionCalls, ReviewCalls, LexiconCalls, SpokenCalls, CastingCalls, UploadCalls, VoiceImportCalls {
  /** Stores a cover picture; answers the name that job settings take. */
  uploadCover(file: File): Promise<string>;
  readSlices(scriptId: string, lineNumber: number, voice?: string): Promise<SliceView[]>;
  quoteJob(wish: JobWish): Promise<Quote>;
  actOnJob(jobId: string, action: JobAction): Promise<JobView>;
  sayWithVoice(voiceId: string, say: Say): Promise<Blob>;
  readReport(deliveryId: string, fileId: string): Promise<Report>;
  readDeliveredText(deliveryId: string, fileId: string): Promise<string>;
  readUsage(range: { from: string; to: string }): Promise<UsageDay[]>;
}

const slicesAnswer = z.object({ slices: z.array(sliceSchema) });
const filePath = (deliveryId: string, fileId: string) => `/deliveries/${deliveryId}/files/${fileId}`;

const coverAnswer = z.object({ cover: z.string() });

export function createVoicemillCalls(client: ApiClient): VoicemillCalls {
  return {
    ...createRevisionCalls(client),
    ...createSpokenCalls(client),
    ...createCastingCalls(client),
    ...createReviewCalls(client),
    ...createLexiconCalls(client),
    ...createUploadCalls(client),
    ...createVoiceImportCalls(client),
    uploadCover: async (file) =>
      (await client.json('/covers', coverAnswer, { method: 'POST', body: formOf(file, file.name) })).cover,
    readSlices: async (scriptId, lineNumber, voice) =>
      (await client.json(`/scripts/${scriptId}/lines/${lineNumber}/slices`, slicesAnswer, { query: { voice } })).slices,
    quoteJob: (wish) => client.json('/jobs/quote', quoteSchema, { method: 'POST', body: wish }),
    actOnJob: (jobId, action) => client.json(`/jobs/${jobId}/${action}`, jobSchema, { method: 'POST' }),
    sayWithVoice: (voiceId, say) => client.blob(`/voices/${voiceId}/say`, { method: 'POST', body: say }),
    readReport: (deliveryId, fileId) => client.json(filePath(deliveryId, fileId), reportSchema),
    readDeliveredText: (deliveryId, fileId) => client.text(filePath(deliveryId, fileId)),
    readUsage: ({ from, to }) =>
      readWhole(async (page, perPage) => {
        const query = { from, to, page, perPage };
        const { items, total } = await client.json('/usage', pageSchema(usageDaySchema), { query });
        return { data: items, total };
      }),
  };
}
