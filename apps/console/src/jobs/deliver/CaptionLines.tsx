import { Box, ButtonBase, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import { useDataProvider } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { writeClock } from '../../providers/i18n/format';
import { useText } from '../../providers/i18n/use-text';
import { writtenIn } from '../../providers/i18n/written-in';
import { cueAt, readCaptions, type Cue } from './captions';

interface CaptionLinesProps {
  deliveryId: string;
  fileId: string;
  atMs: number;
  goTo: (startMs: number) => void;
}

const lineSx = {
  display: 'grid',
  gridTemplateColumns: '56px 1fr',
  width: '100%',
  textAlign: 'left',
  px: 1,
  py: 0.5,
  borderRadius: 1,
  '&[aria-current="true"]': { bgcolor: 'action.selected', fontWeight: 600 },
} as const;

// A book has thousands of cues, and the player tells its time four times a second: only lines that change are drawn.
const CaptionLine = memo(
  ({ cue, current, goTo }: { cue: Cue; current: boolean; goTo: (startMs: number) => void }) => (
    <ButtonBase sx={lineSx} aria-current={current} onClick={() => goTo(cue.startMs)}>
      <Typography variant="caption" color="textSecondary">
        {writeClock(cue.startMs)}
      </Typography>
      <Typography component="span" lang={writtenIn(cue.text)} sx={{ fontWeight: 'inherit', overflowWrap: 'anywhere' }}>
        {cue.text}
      </Typography>
    </ButtonBase>
  ),
  (before, after) => before.cue === after.cue && before.current === after.current,
);
CaptionLine.displayName = 'CaptionLine';

export const CaptionLines = ({ deliveryId, fileId, atMs, goTo }: CaptionLinesProps) => {
  const text = useText();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const {
    data: cues = [],
    error,
    refetch,
  } = useQuery({
    queryKey: ['captions', deliveryId, fileId],
    queryFn: async () => readCaptions(await dataProvider.readDeliveredText(deliveryId, fileId)),
    staleTime: Infinity,
  });
  const frame = useRef<HTMLDivElement>(null);
  const current = cueAt(cues, atMs);
  useEffect(() => {
    // Moves the frame only: scrollIntoView would pull the whole page along.
    const line = frame.current?.children[current];
    if (frame.current && line instanceof HTMLElement)
      frame.current.scrollTop = line.offsetTop - frame.current.clientHeight / 2;
  }, [current]);
  if (error) return <LoadFault error={error} retry={refetch} />;
  return (
    <Box
      ref={frame}
      role="group"
      aria-label={text('deliveries.captions')}
      sx={{
        maxHeight: 240,
        overflowY: 'auto',
        position: 'relative',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 0.5,
      }}
    >
      {cues.map((cue, index) => (
        <CaptionLine key={index} cue={cue} current={index === current} goTo={goTo} />
      ))}
    </Box>
  );
};
