import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LineView } from '@voicemill/contracts';
import { useDataProvider, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';

export function useCasting(scriptId: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({ queryKey: ['casting', scriptId], queryFn: () => dataProvider.readCasting(scriptId) });
}

/** Saves a casting; lines then show the voices of their speakers. */
export function useSaveCasting(scriptId: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (voices: Record<string, string>) => dataProvider.putCasting(scriptId, voices),
    onSuccess: async (casting) => {
      queryClient.setQueryData(['casting', scriptId], casting);
      for (const key of ['lines', 'slices']) await queryClient.invalidateQueries({ queryKey: [key] });
      notify('casting.saved', { type: 'success' });
    },
    onError: (error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 }),
  });
}

/** Finds the first line of a speaker; undefined when the newest revision has none. */
export function useFirstLine(scriptId: string): (speaker: string) => Promise<LineView | undefined> {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return async (speaker) => {
    const { data } = await dataProvider.getManyReference<LineView>('lines', {
      target: 'scriptId',
      id: scriptId,
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'number', order: 'ASC' },
      filter: { speaker },
    });
    return data[0];
  };
}
