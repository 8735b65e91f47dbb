import { Button, Stack, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JobEventView, JobView } from '@voicemill/contracts';
import { useDataProvider } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { useText } from '../../providers/i18n/use-text';
import { EventRow } from './EventRow';
import { mergeEvents } from './event-log';

const perPage = 100;

/** The API tells events oldest first, a reader wants the latest: the last page is read first, then those before it. */
function useEvents(jobId: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const readPage = async (page: number) => {
    const { data, total = 0 } = await dataProvider.getManyReference<JobEventView>('events', {
      target: 'jobId',
      id: jobId,
      pagination: { page, perPage },
      sort: { field: 'id', order: 'ASC' },
      filter: {},
    });
    return { data, page, lastPage: Math.max(1, Math.ceil(total / perPage)) };
  };
  return useInfiniteQuery({
    queryKey: ['events', jobId],
    initialPageParam: 0,
    queryFn: async ({ pageParam: page }) => {
      if (page > 0) return readPage(page);
      const first = await readPage(1);
      return first.lastPage === 1 ? first : readPage(first.lastPage);
    },
    getNextPageParam: ({ page }) => (page > 1 ? page - 1 : undefined),
  });
}

/** What happened to a job, newest first: what was stored so far, and what the live stream adds. */
export const EventLog = ({ job, live }: { job: JobView; live: JobEventView[] }) => {
  const text = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useEvents(job.id);
  if (error) return <LoadFault error={error} retry={refetch} />;
  const events = mergeEvents(data?.pages.flatMap((page) => page.data) ?? [], live);
  if (events.length === 0)
    return <Typography color="textSecondary">{text(isPending ? 'app.loading' : 'jobs.log.empty')}</Typography>;
  return (
    <>
      <Stack component="ol" aria-label={text('jobs.tabs.log')} spacing={0} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage} sx={{ mt: 1 }}>
          {text('app.more')}
        </Button>
      )}
    </>
  );
};
