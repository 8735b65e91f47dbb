import { Box, Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import type { DoubtGroup } from '@voicemill/contracts';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../providers/i18n/use-text';
import { writtenIn } from '../providers/i18n/written-in';
import { Candidates } from './Candidates';
import { CardKeys } from './CardKeys';
import type { ReviewAction } from './keys';
import { MannerSwitches } from './MannerSwitches';
import { MarkedPlace } from './MarkedPlace';
import { OtherReading } from './OtherReading';
import type { Hearing } from './use-hearing';
import type { ReviewSession } from './use-review-session';

interface DoubtCardProps {
  session: ReviewSession;
  group: DoubtGroup;
  hearing: Hearing;
  typing: boolean;
  act: (action: ReviewAction) => void;
  onTyped: () => void;
  sound: ReactNode;
}

const Places = ({ group: { places, count, before, after } }: { group: DoubtGroup }) => {
  const text = useText();
  const more = count - places.length;
  const neighbours = [
    before && text('review.neighbour.before', { word: before }),
    after && text('review.neighbour.after', { word: after }),
  ].filter(Boolean);
  return (
    <Box>
      {places.map((place, index) => (
        <Typography key={index} sx={{ fontSize: '1.15rem', lineHeight: 1.9, overflowWrap: 'anywhere' }}>
          <Typography component="span" variant="caption" color="textSecondary" sx={{ mr: 1 }}>
            {text('scripts.lineNumber', { number: place.line })}
          </Typography>
          <MarkedPlace place={place} />
        </Typography>
      ))}
      <Typography variant="body2" color="textSecondary">
        {[more > 0 && text('review.morePlaces', { smart_count: more }), ...neighbours].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
};

/** One group: where it stands, how it can be read, and everything that can be done about it. Has the focus when it comes up. */
export const DoubtCard = ({ session, group, hearing, typing, act, onTyped, sound }: DoubtCardProps) => {
  const text = useText();
  const headingId = useId();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!typing) card.current?.focus();
  }, [group.id, typing]);
  return (
    <Card
      ref={card}
      role="group"
      tabIndex={-1}
      aria-labelledby={headingId}
      sx={{
        minWidth: 0,
        '&:focus': { outline: 'none' },
        '&:focus-visible': {
          borderColor: 'primary.main',
          boxShadow: (theme) => `0 0 0 2px ${theme.palette.primary.main}`,
        },
      }}
    >
      <CardContent>
        <Stack spacing={2}>
          <Stack id={headingId} direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography
              variant="h4"
              component="h3"
              lang={writtenIn(group.written)}
              sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
            >
              {group.written}
            </Typography>
            <Chip size="small" label={text(`review.kind.${group.kind}`)} />
            <Typography variant="body2" color="textSecondary">
              {text('review.places', { smart_count: group.count })}
            </Typography>
          </Stack>
          <Places group={group} />
          <Candidates group={group} hearing={hearing} act={act} />
          {sound}
          {typing ? (
            <OtherReading key={group.id} group={group} session={session} onDone={onTyped} />
          ) : (
            <CardKeys act={act} />
          )}
          <MannerSwitches group={group} manner={session.manner} onSwitch={session.switchManner} />
        </Stack>
      </CardContent>
    </Card>
  );
};
