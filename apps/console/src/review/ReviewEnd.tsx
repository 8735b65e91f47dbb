import DoneIcon from '@mui/icons-material/TaskAlt';
import { Button, Stack } from '@mui/material';
import { Link } from 'react-router-dom';
import { EmptyPage } from '../layout/EmptyPage';
import { useText } from '../providers/i18n/use-text';

/** Nothing is left to settle: what comes next has the focus, so that Enter goes on. */
export const ReviewEnd = ({ scriptId, decided }: { scriptId: string; decided: number }) => {
  const text = useText();
  return (
    <EmptyPage
      icon={<DoneIcon color="primary" />}
      title={text(decided > 0 ? 'review.end.title' : 'review.end.noneTitle')}
      text={text(decided > 0 ? 'review.end.text' : 'review.end.noneText')}
    >
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', justifyContent: 'center' }}>
        <Button component={Link} variant="contained" size="large" autoFocus to={`/jobs/create?scriptId=${scriptId}`}>
          {text('scripts.createJob')}
        </Button>
        <Button component={Link} size="large" to={`/lexicons/${scriptId}`}>
          {text('review.end.lexicon')}
        </Button>
      </Stack>
    </EmptyPage>
  );
};
