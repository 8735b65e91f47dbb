import { CardActionArea, Divider, Stack, Typography } from '@mui/material';
import type { JobView } from '@voicemill/contracts';
import { Fragment } from 'react';
import { useCreatePath } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { JobBar } from './JobBar';
import { JobStatusChip } from './JobStatusChip';

/** Jobs one under the other: for phones, and for the start page. */
export const JobCards = ({ jobs }: { jobs: JobView[] }) => {
  const [text, format, createPath] = [useText(), useFormat(), useCreatePath()];
  return (
    <>
      {jobs.map((job, index) => (
        <Fragment key={job.id}>
          {index > 0 && <Divider />}
          <CardActionArea
            component={Link}
            to={createPath({ resource: 'jobs', type: 'show', id: job.id })}
            sx={{ p: 1.5 }}
          >
            <Stack spacing={0.75}>
              <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
                <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{job.scriptTitle}</Typography>
                <JobStatusChip status={job.status} />
              </Stack>
              <JobBar job={job} />
              <Typography variant="caption" color="textSecondary">
                {text(`settings.presets.${job.settings.preset}`)} · {format.dateTime(job.createdAt)}
              </Typography>
            </Stack>
          </CardActionArea>
        </Fragment>
      ))}
    </>
  );
};
