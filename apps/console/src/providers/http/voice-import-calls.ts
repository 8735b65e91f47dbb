import { voiceImportSchema, type VoiceImportView } from '@voicemill/contracts';
import type { ApiClient } from './api-client';

/** Voices on their way in. */
export interface VoiceImportCalls {
  /** Uploads a voice; a worker then checks it. */
  sendVoice(form: FormData): Promise<VoiceImportView>;
  cancelVoiceImport(id: string): Promise<VoiceImportView>;
}

export function createVoiceImportCalls(client: ApiClient): VoiceImportCalls {
  return {
    sendVoice: (form) => client.json('/voice-imports', voiceImportSchema, { method: 'POST', body: form }),
    cancelVoiceImport: (id) => client.json(`/voice-imports/${id}/cancel`, voiceImportSchema, { method: 'POST' }),
  };
}
