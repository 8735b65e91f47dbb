import CancelIcon from '@mui/icons-material/StopCircleOutlined';
import ReplayIcon from '@mui/icons-material/Replay';
import ResumeIcon from '@mui/icons-material/PlayCircleOutlined';
import type { JobView } from '@voicemill/contracts';
import { useState } from 'react';
import { Button, Confirm, ListButton, TopToolbar, useRecordContext } from 'react-admin';
import { useText } from '../../providers/i18n/use-text';
import { isFinished } from '../progress';
import { useJobAction } from './use-job-action';

/** Only what the job's state allows: a running one can be cancelled, a stopped one resumed, gaps tried again. */
export const JobActions = () => {
  const job = useRecordContext<JobView>();
  return (
    <TopToolbar>
      {job && <JobButtons job={job} />}
      <ListButton />
    </TopToolbar>
  );
};

const JobButtons = ({ job }: { job: JobView }) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const cancel = useJobAction(job.id, 'cancel', 'jobs.action.cancelled');
  const resume = useJobAction(job.id, 'resume', 'jobs.action.resumed');
  const retry = useJobAction(job.id, 'retry-gaps', 'jobs.action.retried');
  const confirmCancel = () => {
    setAsking(false);
    cancel.mutate();
  };
  return (
    <>
      {!isFinished(job) && (
        <Button label={text('jobs.action.cancel')} onClick={() => setAsking(true)} disabled={cancel.isPending}>
          <CancelIcon />
        </Button>
      )}
      {(job.status === 'cancelled' || job.status === 'failed') && (
        <Button label={text('jobs.action.resume')} onClick={() => resume.mutate()} disabled={resume.isPending}>
          <ResumeIcon />
        </Button>
      )}
      {isFinished(job) && job.gaps > 0 && (
        <Button label={text('jobs.action.retryGaps')} onClick={() => retry.mutate()} disabled={retry.isPending}>
          <ReplayIcon />
        </Button>
      )}
      <Confirm
        isOpen={asking}
        title={text('jobs.action.cancelTitle')}
        content={text('jobs.action.cancelText')}
        confirm={text('jobs.action.cancel')}
        cancel={text('app.no')}
        onConfirm={confirmCancel}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
