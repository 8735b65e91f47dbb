import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRedirect } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import type { RevisionPlace } from '../../providers/http/revision-calls';

export function useRevision(place: RevisionPlace) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({ queryKey: ['revision', place], queryFn: () => dataProvider.readRevision(place) });
}

export const changesPerPage = 50;

export function useChanges(place: RevisionPlace, page: number) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['revision', place, 'changes', page],
    queryFn: () => dataProvider.readChanges(place, page, changesPerPage),
  });
}

/** Accepts or rejects; then the script itself is shown. */
export function useDecision(place: RevisionPlace) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const [notify, redirect] = [useNotify(), useRedirect()];
  return useMutation({
    mutationFn: async (decision: 'accepted' | 'rejected') => {
      await (decision === 'accepted' ? dataProvider.acceptRevision(place) : dataProvider.rejectRevision(place));
      return decision;
    },
    onSuccess: async (decision) => {
      for (const key of ['scripts', 'lines', 'chapters']) await queryClient.invalidateQueries({ queryKey: [key] });
      notify(`revisions.${decision}`, { type: 'success' });
      redirect('show', 'scripts', place.scriptId);
    },
    onError: (error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 }),
  });
}
