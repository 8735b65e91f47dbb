import { Button, Stack, Typography } from '@mui/material';
import type { JobView } from '@voicemill/contracts';
import { Title, useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { isFinished } from '../jobs/progress';
import { JobCards } from '../jobs/JobCards';
import { LoadFault } from '../layout/LoadFault';
import { Section } from '../layout/Section';
import { useText } from '../providers/i18n/use-text';
import { FirstSteps } from './FirstSteps';

const pollMs = 2_000;
const shown = 5;

const Jobs = () => {
  const text = useText();
  const { data, error, refetch } = useGetList<JobView>(
    'jobs',
    { pagination: { page: 1, perPage: 25 } },
    { refetchInterval: pollMs },
  );
  if (error) return <LoadFault error={error} retry={refetch} />;
  if (!data) return <Typography color="textSecondary">{text('app.loading')}</Typography>;
  const running = data.filter((job) => !isFinished(job));
  const finished = data.filter(isFinished).slice(0, shown);
  const all = (
    <Button component={Link} to="/jobs">
      {text('dashboard.steps.listen.action')}
    </Button>
  );
  return (
    <>
      <Section title={text('dashboard.running')}>
        {running.length > 0 ? (
          <JobCards jobs={running} />
        ) : (
          <Typography color="textSecondary">{text('dashboard.nothingRunning')}</Typography>
        )}
      </Section>
      <Section title={text('dashboard.recent')} aside={finished.length > 0 && all}>
        {finished.length > 0 ? (
          <JobCards jobs={finished} />
        ) : (
          <Typography color="textSecondary">{text('dashboard.noJobs')}</Typography>
        )}
      </Section>
    </>
  );
};

export const Dashboard = () => {
  const text = useText();
  return (
    <Stack spacing={2} sx={{ mt: 2 }}>
      <Title title="app.title" />
      <Stack spacing={0.5}>
        <Typography variant="h5" component="h1">
          {text('dashboard.heading')}
        </Typography>
        <Typography color="textSecondary">{text('dashboard.intro')}</Typography>
      </Stack>
      <FirstSteps />
      <Jobs />
    </Stack>
  );
};
