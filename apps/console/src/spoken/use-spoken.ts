import { useMutation, useQuery } from '@tanstack/react-query';
import type { ExplainWish, SpokenLineView } from '@voicemill/contracts';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/http/data-provider';
import type { SpokenWish } from '../providers/http/spoken-calls';

/** What will be spoken for a page of lines, by their numbers; nothing is asked for while it is not wanted. */
export function useSpoken(wish: SpokenWish, wanted: boolean) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['spoken', wish],
    queryFn: async () => {
      const { items } = await dataProvider.readSpoken(wish);
      return new Map<number, SpokenLineView>(items.map((line) => [line.number, line]));
    },
    enabled: wanted,
  });
}

/** Explains a text with the lexicon of a script, or of the workspace. */
export function useExplain(lexicon: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useMutation({ mutationFn: (wish: ExplainWish) => dataProvider.explain(lexicon, wish) });
}
