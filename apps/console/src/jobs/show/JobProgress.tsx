import { Alert, Card, CardContent, Chip, Link as MuiLink, Stack, Typography } from '@mui/material';
import type { JobView } from '@voicemill/contracts';
import { useCreatePath } from 'react-admin';
import { Link } from 'react-router-dom';
import { Figures } from '../../layout/Figures';
import { useText } from '../../providers/i18n/use-text';
import { JobBar } from '../JobBar';
import { JobStatusChip } from '../JobStatusChip';
import { useProgressFigures } from './use-progress-figures';
import type { LiveJob } from './use-live-job';

/** The head of a job's page: where it stands, how fast it goes, what went wrong. */
export const JobProgress = ({ job, live }: { job: JobView; live: LiveJob }) => {
  const [text, createPath] = [useText(), useCreatePath()];
  const figures = useProgressFigures(job, live.pace);
  return (
    <Card>
      <CardContent>
        <Stack spacing={2}>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography variant="h5" component="h1" sx={{ overflowWrap: 'anywhere' }}>
              {job.scriptTitle}
            </Typography>
            <JobStatusChip status={job.status} />
            {live.connection === 'live' && <Chip size="small" color="success" label={text('jobs.progress.live')} />}
            {live.connection === 'away' && <Chip size="small" color="warning" label={text('jobs.progress.away')} />}
            <MuiLink
              component={Link}
              to={createPath({ resource: 'scripts', type: 'show', id: job.scriptId })}
              sx={{ ml: 'auto' }}
            >
              {text('jobs.openScript')}
            </MuiLink>
          </Stack>
          <JobBar job={job} />
          <Figures figures={figures} />
          {job.error && <Alert severity="error">{job.error}</Alert>}
          {job.gaps > 0 && <Alert severity="warning">{text('jobs.gapsNotice', { smart_count: job.gaps })}</Alert>}
        </Stack>
      </CardContent>
    </Card>
  );
};
