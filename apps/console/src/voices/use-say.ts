import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Say } from '@voicemill/contracts';
import { useDataProvider, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/http/data-provider';

/** Has a sentence spoken; `url` is its sound until the next one or until the page is left. */
export function useSay(voiceId: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const { mutate, data: url, isPending } = useMutation({
    mutationFn: async (say: Say) => URL.createObjectURL(await dataProvider.sayWithVoice(voiceId, say)),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);
  return { say: mutate, url, isPending };
}
