import { Button, Stack, Typography } from '@mui/material';
import type { ScriptView } from '@voicemill/contracts';
import { Title, useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { LoadFault } from '../layout/LoadFault';
import { useText } from '../providers/i18n/use-text';
import { ReviewDesk } from './ReviewDesk';
import { ReviewEnd } from './ReviewEnd';
import { ReviewProgress } from './ReviewProgress';
import { useReviewSession } from './use-review-session';

const Review = ({ scriptId }: { scriptId: string }) => {
  const text = useText();
  const session = useReviewSession(scriptId);
  const { error, refetch, loaded, settled, current } = session;
  if (error) return <LoadFault error={error} retry={refetch} />;
  return (
    <>
      {(loaded || session.progress.of > 0) && <ReviewProgress session={session} />}
      {settled && <ReviewEnd scriptId={scriptId} session={session} />}
      {!settled && current && <ReviewDesk session={session} group={current} />}
      {!settled && !current && <Typography color="textSecondary">{text('review.reading')}</Typography>}
    </>
  );
};

/** The doubtful readings of a script, settled one after the other: by the keyboard alone, by mouse or by touch. */
export const ReviewPage = () => {
  const text = useText();
  const { scriptId = '' } = useParams();
  const { data: script } = useGetOne<ScriptView>('scripts', { id: scriptId });
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 1200 }}>
      <Title title={text('review.title')} />
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Typography variant="h6" component="h2" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {text('review.heading', { title: script?.title ?? '…' })}
        </Typography>
        <Button component={Link} to={`/scripts/${scriptId}/show`} size="small">
          {text('review.toScript')}
        </Button>
      </Stack>
      <Review key={scriptId} scriptId={scriptId} />
    </Stack>
  );
};
