import DoneIcon from '@mui/icons-material/TaskAlt';
import { Box, Button, Stack } from '@mui/material';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { EmptyPage } from '../layout/EmptyPage';
import { useText } from '../providers/i18n/use-text';
import { useReviewKeys } from './use-review-keys';
import type { ReviewSession } from './use-review-session';

/** Nothing is left to settle: what comes next has the focus, so that Enter goes on. The last decision can still be undone. */
export const ReviewEnd = ({ scriptId, session }: { scriptId: string; session: ReviewSession }) => {
  const text = useText();
  const region = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLAnchorElement>(null);
  // A browser gives the focus to a field or a button by itself, to a link it does not.
  useEffect(() => next.current?.focus(), []);
  useReviewKeys(region, ({ does }) => does === 'undo' && void session.undo());
  const some = session.progress.decided > 0;
  return (
    <Box ref={region}>
      <EmptyPage
        icon={<DoneIcon color="primary" />}
        title={text(some ? 'review.end.title' : 'review.end.noneTitle')}
        text={text(some ? 'review.end.text' : 'review.end.noneText')}
      >
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', justifyContent: 'center' }}>
          <Button component={Link} ref={next} variant="contained" size="large" to={`/jobs/create?scriptId=${scriptId}`}>
            {text('scripts.createJob')}
          </Button>
          <Button component={Link} size="large" to={`/lexicons/${scriptId}`}>
            {text('review.end.lexicon')}
          </Button>
        </Stack>
      </EmptyPage>
    </Box>
  );
};
