import type { VoiceView } from '@voicemill/contracts';
import { useGetList } from 'react-admin';

/** The voices that can be chosen. */
export function useVoices() {
  const { data = [], error, refetch } = useGetList<VoiceView>('voices', { pagination: { page: 1, perPage: 100 } });
  return { voices: data, error, refetch };
}
