import { reviewSchema, storedEntrySchema, type Decision, type Review, type StoredEntry } from '@voicemill/contracts';
import type { ApiClient } from './api-client';

/** Readings of a script that are in doubt. */
export interface ReviewCalls {
  readReview(scriptId: string, page: number, perPage: number): Promise<Review>;
  /** Settles a group; answers the entry of the lexicon that remembers it. */
  decide(scriptId: string, decision: Decision): Promise<StoredEntry>;
}

export function createReviewCalls(client: ApiClient): ReviewCalls {
  const path = (scriptId: string) => `/scripts/${scriptId}/review`;
  return {
    readReview: (scriptId, page, perPage) => client.json(path(scriptId), reviewSchema, { query: { page, perPage } }),
    decide: (scriptId, decision) => client.json(path(scriptId), storedEntrySchema, { method: 'POST', body: decision }),
  };
}
