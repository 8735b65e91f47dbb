import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import type { OnError } from '../../providers/http/upload-calls';
import type { ReadingOptions } from './reading-options';
import { saveFile } from './save-file';

/** A file and how it is to be read. */
export interface Wish {
  file: File;
  options: ReadingOptions;
}

export function useUpload() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ file, options, onError }: Wish & { onError: OnError }) =>
      dataProvider.uploadScript(file, onError, options),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['scripts'] }),
  });
}

/** Reads a file as an upload would, and stores nothing. */
export function useCheck() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useMutation({ mutationFn: ({ file, options }: Wish) => dataProvider.checkScript(file, options) });
}

/** Saves the table of what is wrong with a file. */
export function useFaultsTable() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  return useMutation({
    mutationFn: async ({ file, options }: Wish) => {
      const table = await dataProvider.readFaultsTable(file, options);
      saveFile(table, `${file.name.replace(/\.[^.]*$/, '')}-errors.csv`);
    },
    onError: (error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 }),
  });
}
