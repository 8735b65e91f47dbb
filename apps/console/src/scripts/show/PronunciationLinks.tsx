import ReviewIcon from '@mui/icons-material/HearingOutlined';
import LexiconIcon from '@mui/icons-material/MenuBook';
import { Button } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../../providers/i18n/use-text';

/** To the readings of a script that are in doubt, and to its lexicon. */
export const PronunciationLinks = ({ scriptId }: { scriptId: string }) => {
  const text = useText();
  return (
    <>
      <Button component={Link} to={`/scripts/${scriptId}/review`} label={text('review.open')}>
        <ReviewIcon />
      </Button>
      <Button component={Link} to={`/lexicons/${scriptId}`} label={text('lexicons.open')}>
        <LexiconIcon />
      </Button>
    </>
  );
};
