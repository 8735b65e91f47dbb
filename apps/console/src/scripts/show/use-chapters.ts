import { useQuery } from '@tanstack/react-query';
import type { ChapterView } from '@voicemill/contracts';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { readWhole } from '../../providers/http/paging';

/** All chapters of a script, for choosing one; a book may have more than one page of them. */
export function useChapters(scriptId: string): ChapterView[] {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['chapters', scriptId],
    queryFn: () =>
      readWhole(async (page, perPage) => {
        const pagination = { page, perPage };
        const sort = { field: 'number', order: 'ASC' } as const;
        const answer = await dataProvider.getManyReference<ChapterView>('chapters', {
          target: 'scriptId',
          id: scriptId,
          pagination,
          sort,
          filter: {},
        });
        return { data: answer.data, total: answer.total ?? 0 };
      }),
  });
  return data ?? [];
}
