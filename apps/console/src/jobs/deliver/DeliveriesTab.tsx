import { Stack, Typography } from '@mui/material';
import type { DeliveryView, JobView } from '@voicemill/contracts';
import { Pagination, ReferenceManyField, useListContext } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import { useText } from '../../providers/i18n/use-text';
import { DeliveryCard } from './DeliveryCard';

const perPage = 5;

const DeliveryCards = () => {
  const text = useText();
  const { data, isPending, error, refetch } = useListContext<DeliveryView>();
  if (error) return <LoadFault error={error} retry={refetch} />;
  if (!data || data.length === 0)
    return <Typography color="textSecondary">{text(isPending ? 'app.loading' : 'deliveries.none')}</Typography>;
  return (
    <Stack spacing={4}>
      {data.map((delivery) => (
        <DeliveryCard key={delivery.id} delivery={delivery} />
      ))}
    </Stack>
  );
};

const Pager = () => ((useListContext().total ?? 0) > perPage ? <Pagination rowsPerPageOptions={[]} /> : null);

export const DeliveriesTab = ({ job }: { job: JobView }) => (
  <ReferenceManyField key={job.id} reference="deliveries" target="jobId" perPage={perPage} pagination={<Pager />}>
    <DeliveryCards />
  </ReferenceManyField>
);
