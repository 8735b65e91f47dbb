import {
  jobQuoteSchema,
  lineChangeSchema,
  pageSchema,
  pendingRevisionSchema,
  scriptSchema,
  type JobQuote,
  type LineChangeView,
  type Page,
  type PendingRevisionView,
  type ScriptView,
} from '@voicemill/contracts';
import type { ApiClient } from './api-client';

/** A revision that waits to be accepted. */
export interface RevisionPlace {
  scriptId: string;
  revisionId: string;
}

/** Changed scripts that wait to be accepted, and what jobs were quoted. */
export interface RevisionCalls {
  readRevision(place: RevisionPlace): Promise<PendingRevisionView>;
  readChanges(place: RevisionPlace, page: number, perPage: number): Promise<Page<LineChangeView>>;
  acceptRevision(place: RevisionPlace): Promise<ScriptView>;
  rejectRevision(place: RevisionPlace): Promise<void>;
  readJobQuote(jobId: string): Promise<JobQuote>;
}

const pathOf = ({ scriptId, revisionId }: RevisionPlace): string => `/scripts/${scriptId}/revisions/${revisionId}`;

export function createRevisionCalls(client: ApiClient): RevisionCalls {
  return {
    readRevision: (place) => client.json(pathOf(place), pendingRevisionSchema),
    readChanges: (place, page, perPage) =>
      client.json(`${pathOf(place)}/changes`, pageSchema(lineChangeSchema), { query: { page, perPage } }),
    acceptRevision: (place) => client.json(`${pathOf(place)}/accept`, scriptSchema, { method: 'POST' }),
    rejectRevision: (place) => client.nothing(`${pathOf(place)}/reject`, { method: 'POST' }),
    readJobQuote: (jobId) => client.json(`/jobs/${jobId}/quote`, jobQuoteSchema),
  };
}
