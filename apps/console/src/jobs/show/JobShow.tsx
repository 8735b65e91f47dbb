import type { JobView } from '@voicemill/contracts';
import { Show, useRecordContext } from 'react-admin';
import { useText } from '../../providers/i18n/use-text';
import { JobActions } from './JobActions';
import { JobPage } from './JobPage';

const LoadedJob = () => {
  const job = useRecordContext<JobView>();
  return job ? <JobPage job={job} /> : null;
};

export const JobShow = () => {
  const text = useText();
  return (
    <Show component="div" actions={<JobActions />} title={text('resources.jobs.name', { smart_count: 1 })}>
      <LoadedJob />
    </Show>
  );
};
