import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import type { JobAction } from '../../providers/http/voicemill-calls';
import type { MessageKey } from '../../providers/i18n/messages';

/** Asks the API to act on a job, says how it went, and has every part of the page read anew. */
export function useJobAction(jobId: string, action: JobAction, done: MessageKey) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => dataProvider.actOnJob(jobId, action),
    onSuccess: () => {
      notify(done, { type: 'success' });
      refresh();
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
}
