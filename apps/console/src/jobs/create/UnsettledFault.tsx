import { Alert, AlertTitle, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { problemOf } from '../../providers/http/api-client';
import { useText } from '../../providers/i18n/use-text';
import { useOpenDoubts } from '../../review/use-review-pages';

/** Whether a job was refused because readings are open: the only conflict that a new job can meet. */
export const isUnsettled = (error: unknown): boolean => problemOf(error)?.status === 409;

/** Why a job that is to wait was not started, and the way to what it waits for. */
export const UnsettledFault = ({ scriptId }: { scriptId: string }) => {
  const text = useText();
  const { data } = useOpenDoubts(scriptId);
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} color="inherit" to={`/scripts/${scriptId}/review`}>
          {text('review.open')}
        </Button>
      }
      sx={{ flexWrap: 'wrap' }}
    >
      <AlertTitle>{text('review.job.refusedTitle')}</AlertTitle>
      {data && text('review.job.refusedText', { smart_count: data.total })}
    </Alert>
  );
};
