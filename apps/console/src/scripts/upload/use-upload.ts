import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import type { OnError } from '../../providers/http/voicemill-calls';

export function useUpload() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ file, onError }: { file: File; onError: OnError }) => dataProvider.uploadScript(file, onError),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['scripts'] }),
  });
}
