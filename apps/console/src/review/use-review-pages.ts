import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/http/data-provider';
import { openGroups, progressOf, type DecidedPlace } from './open-groups';

export const groupsPerPage = 20;

/** How many groups of a script are open; read anew each time someone looks. */
export function useOpenDoubts(scriptId: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['review', scriptId, 'count'],
    queryFn: () => dataProvider.readReview(scriptId, 1, 1),
    enabled: scriptId !== '',
  });
}

/**
 * A page of the open groups. What was just decided is gone from it at once, without another look at the whole script;
 * a page that has become empty is read anew, after `idle`, when the server has heard of every decision.
 */
export function useReviewPages(scriptId: string, decided: readonly DecidedPlace[], idle: () => Promise<unknown>) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const [page, setPage] = useState(1);
  const [start, setStart] = useState(0);
  // Decisions that the server's answer already knows of: what is open in spite of them is shown.
  const [known, setKnown] = useState<ReadonlySet<DecidedPlace>>(new Set());
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['review', scriptId, 'page', page],
    queryFn: () => dataProvider.readReview(scriptId, page, groupsPerPage),
    refetchOnWindowFocus: false,
    // A page that was left is out of date with the next decision.
    gcTime: 0,
  });
  const pending = decided.filter((place) => !known.has(place));
  const groups = data ? openGroups(data.items, pending) : [];
  const hidden = data ? data.items.length - groups.length : 0;
  const open = data ? data.total - hidden : 0;
  // The most that was ever open is what progress is measured against.
  if (open > start) setStart(open);

  const readAnew = async () => {
    await idle();
    await queryClient.invalidateQueries({ queryKey: ['review', scriptId] });
    setKnown(new Set(decided));
  };
  const refill = useEffectEvent(() => {
    setPage(1);
    void readAnew();
  });
  const emptied = data !== undefined && groups.length === 0 && data.total > 0;
  useEffect(() => {
    if (emptied) refill();
  }, [emptied]);

  return {
    groups,
    hidden,
    /** Nothing is left, and the server says so too. */
    settled: data?.total === 0 && !isFetching,
    loaded: data !== undefined && !emptied,
    error,
    refetch,
    readAnew,
    page,
    pages: Math.max(1, Math.ceil(open / groupsPerPage)),
    setPage,
    progress: progressOf(start, open),
  };
}
export type ReviewPages = ReturnType<typeof useReviewPages>;
