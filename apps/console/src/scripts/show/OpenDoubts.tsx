import ReviewIcon from '@mui/icons-material/HearingOutlined';
import { Alert, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../../providers/i18n/use-text';
import { useOpenDoubts } from '../../review/use-review-pages';

/** How many readings of a script are in doubt, and the way to settle them. */
export const OpenDoubts = ({ scriptId }: { scriptId: string }) => {
  const text = useText();
  const { data } = useOpenDoubts(scriptId);
  if (!data || data.total === 0) return null;
  const count = { smart_count: data.total };
  return (
    <Alert
      severity="info"
      icon={<ReviewIcon />}
      action={
        <Button component={Link} color="inherit" to={`/scripts/${scriptId}/review`} sx={{ whiteSpace: 'nowrap' }}>
          {text('review.openCount', count)}
        </Button>
      }
      sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
    >
      {text('review.doubts', count)}
    </Alert>
  );
};
