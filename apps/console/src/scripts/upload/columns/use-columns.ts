import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ColumnMapping, SavedColumnMapping, TableHead } from '@voicemill/contracts';
import { useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../../../providers/http/data-provider';
import { isTable } from '../reading-options';
import { suggestedMapping } from './column-draft';

const savedKey = ['column-mappings'];

export interface ColumnChoice {
  head: TableHead | undefined;
  saved: SavedColumnMapping[] | undefined;
  /** The mapping by which the table will be read; undefined: by the usual names. */
  chosen: SavedColumnMapping | undefined;
  choose: (name: string | undefined) => void;
}

/**
 * The columns of a chosen table, the saved mappings, and which of them is chosen: the one that fits where the usual names do not,
 * until a person chooses. Other files have none. A table that cannot be read says so when it is sent.
 */
export function useColumnChoice(file: File | undefined): ColumnChoice {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const table = file && isTable(file.name) ? file : undefined;
  const [choice, setChoice] = useState<{ file: File | undefined; name: string | undefined }>();
  const { data: head } = useQuery({
    queryKey: ['table-head', table?.name, table?.size, table?.lastModified],
    queryFn: () => (table ? dataProvider.readTableHead(table) : null),
    enabled: table !== undefined,
  });
  const { data: saved } = useQuery({
    queryKey: savedKey,
    queryFn: () => dataProvider.readColumnMappings(),
    enabled: table !== undefined,
  });
  const made = choice !== undefined && choice.file === file;
  const suggested = head && saved ? suggestedMapping(head, saved) : undefined;
  return {
    head: table && head ? head : undefined,
    saved,
    chosen: table && (made ? saved?.find(({ name }) => name === choice.name) : suggested),
    choose: (name) => setChoice({ file, name }),
  };
}

export function useKeepMapping(onKept: (name: string) => void) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: ({ name, columns }: { name: string; columns: ColumnMapping }) =>
      dataProvider.keepColumnMapping(name, columns),
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: savedKey });
      onKept(name);
      notify('columns.saved', { type: 'success', messageArgs: { name } });
    },
    onError: (error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 }),
  });
}
