import { castingSchema, type CastingView, type PutCasting } from '@voicemill/contracts';
import type { ApiClient } from './api-client';

/** Who speaks in a script, and with which voice. */
export interface CastingCalls {
  readCasting(scriptId: string): Promise<CastingView>;
  /** Makes `voices` the whole casting. */
  putCasting(scriptId: string, voices: PutCasting['voices']): Promise<CastingView>;
}

export function createCastingCalls(client: ApiClient): CastingCalls {
  return {
    readCasting: (scriptId) => client.json(`/scripts/${scriptId}/casting`, castingSchema),
    putCasting: (scriptId, voices) =>
      client.json(`/scripts/${scriptId}/casting`, castingSchema, { method: 'PUT', body: { voices } }),
  };
}
