import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LexiconEntry, LexiconImportMode, StoredEntry } from '@voicemill/contracts';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/http/data-provider';
import type { EntriesWish } from '../providers/http/lexicon-calls';

export function useLexicon(lexiconId: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({ queryKey: ['lexicon', lexiconId], queryFn: () => dataProvider.readLexicon(lexiconId) });
}

export function useEntries(lexiconId: string, wish: EntriesWish) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['lexicon', lexiconId, 'entries', wish],
    queryFn: () => dataProvider.readEntries(lexiconId, wish),
    // A search that goes on letter by letter shows what it found before until there is more.
    placeholderData: keepPreviousData,
  });
}

/** Changes of a lexicon. After each, its list, its version and what is left in doubt are read anew. */
export function useLexiconChanges(lexiconId: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: ['lexicon', lexiconId] });
    await queryClient.invalidateQueries({ queryKey: ['review'] });
  };
  return {
    store: useMutation({
      mutationFn: ({ id, entry }: { id: string | undefined; entry: LexiconEntry }) =>
        id === undefined ? dataProvider.addEntry(lexiconId, entry) : dataProvider.changeEntry(lexiconId, id, entry),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: ({ id }: StoredEntry) => dataProvider.removeEntry(lexiconId, id), onSuccess }),
    takeIn: useMutation({
      mutationFn: ({ file, mode }: { file: File; mode: LexiconImportMode }) =>
        dataProvider.importLexicon(lexiconId, file, mode),
      onSuccess,
    }),
  };
}
