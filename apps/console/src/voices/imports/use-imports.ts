import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endedImportStatuses, type VoiceImportView } from '@voicemill/contracts';
import { useEffect, useState } from 'react';
import { useDataProvider, useGetList, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';

const perPage = 10;
const pollMs = 1_000;

export const hasEnded = ({ status }: VoiceImportView): boolean => endedImportStatuses.includes(status);

/** A page of the imports, asked for again while one of them goes on. */
export function useImports() {
  const [page, setPage] = useState(1);
  const queryClient = useQueryClient();
  const { data = [], total = 0, error, refetch } = useGetList<VoiceImportView>(
    'voice-imports',
    { pagination: { page, perPage } },
    { refetchInterval: ({ state }) => (state.data?.data.some((each) => !hasEnded(each)) ? pollMs : false) },
  );
  const imported = data.filter(({ status }) => status === 'imported').length;
  useEffect(() => {
    // A voice that has come in belongs into every list of voices at once.
    if (imported > 0) void queryClient.invalidateQueries({ queryKey: ['voices'] });
  }, [imported, queryClient]);
  return { imports: data, page, pages: Math.ceil(total / perPage), setPage, error, refetch };
}

/** Uploads a voice; its import is then among those of `useImports`. */
export function useSendVoice(onTaken: () => void) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (form: FormData) => dataProvider.sendVoice(form),
    onSuccess: async () => {
      onTaken();
      await queryClient.invalidateQueries({ queryKey: ['voice-imports'] });
    },
  });
}

export function useCancelImport() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (id: string) => dataProvider.cancelVoiceImport(id),
    onError: (error) => notify(error.message, { type: 'error' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['voice-imports'] }),
  });
}
