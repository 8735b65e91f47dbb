import {
  explanationSchema,
  pageSchema,
  spokenLineSchema,
  type ExplainWish,
  type ExplanationView,
  type Page,
  type SpokenLineView,
} from '@voicemill/contracts';
import type { ApiClient } from './api-client';

/** A page of the lines of a script, as they are listed. */
export interface SpokenWish {
  scriptId: string;
  page: number;
  perPage: number;
  chapter?: number;
  speaker?: string;
}

/** What will be spoken, before anything is. */
export interface SpokenCalls {
  readSpoken(wish: SpokenWish): Promise<Page<SpokenLineView>>;
  /** Explains a text with the lexicon of a script (its id) or of the workspace (`workspace`). */
  explain(lexicon: string, wish: ExplainWish): Promise<ExplanationView>;
}

export function createSpokenCalls(client: ApiClient): SpokenCalls {
  return {
    readSpoken: ({ scriptId, ...query }) =>
      client.json(`/scripts/${scriptId}/spoken`, pageSchema(spokenLineSchema), { query }),
    explain: (lexicon, wish) =>
      client.json(`/lexicons/${lexicon}/explain`, explanationSchema, { method: 'POST', body: wish }),
  };
}
