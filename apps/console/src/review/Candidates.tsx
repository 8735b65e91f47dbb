import PlayIcon from '@mui/icons-material/VolumeUp';
import { Box, Button, Chip, CircularProgress, IconButton, Stack, Typography } from '@mui/material';
import type { DoubtGroup } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import { KeyName } from './KeyName';
import { keyedCandidates, type ReviewAction } from './keys';
import type { Hearing } from './use-hearing';
import { useWrittenReading } from './use-written-reading';

interface CandidateProps {
  group: DoubtGroup;
  value: string;
  index: number;
  hearing: Hearing;
  act: (action: ReviewAction) => void;
}

const Candidate = ({ group, value, index, hearing, act }: CandidateProps) => {
  const [text, written] = [useText(), useWrittenReading()];
  const reading = written({ notation: group.notation, value });
  const keyed = index < keyedCandidates;
  const isHeard = hearing.candidate === value;
  return (
    <Stack component="li" direction="row" sx={{ gap: 1, alignItems: 'center' }}>
      <Button
        variant="outlined"
        color={index === 0 ? 'primary' : 'inherit'}
        onClick={() => act({ does: 'choose', candidate: index })}
        aria-keyshortcuts={keyed ? String(index + 1) : undefined}
        sx={{
          flex: 1,
          borderColor: index === 0 ? 'primary.main' : 'divider',
          minWidth: 0,
          minHeight: 48,
          justifyContent: 'flex-start',
          gap: 1.5,
          textAlign: 'left',
        }}
      >
        {keyed && <KeyName name={String(index + 1)} />}
        <Box component="span" sx={{ fontSize: '1.15rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
          {reading}
        </Box>
        {group.notation !== 'respelling' && (
          <Typography component="span" variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        )}
        {index === 0 && (
          <Chip
            component="span"
            size="small"
            color="primary"
            variant="outlined"
            label={text('review.guess')}
            sx={{ ml: 'auto' }}
          />
        )}
      </Button>
      <IconButton
        color={isHeard ? 'primary' : 'default'}
        aria-label={text('review.hear', { reading })}
        onClick={() => act({ does: 'hear', candidate: index })}
        sx={{ width: 48, height: 48 }}
      >
        {isHeard && hearing.isPending ? <CircularProgress size={22} /> : <PlayIcon />}
      </IconButton>
    </Stack>
  );
};

/** The readings of a group, the guess first. */
export const Candidates = ({ group, ...rest }: Omit<CandidateProps, 'value' | 'index'>) => {
  const text = useText();
  return (
    <Stack component="ol" spacing={1} aria-label={text('review.candidates')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {group.candidates.map((value, index) => (
        <Candidate key={value} group={group} value={value} index={index} {...rest} />
      ))}
    </Stack>
  );
};
