import { Box, Typography } from '@mui/material';
import type { JobEventView } from '@voicemill/contracts';
import { useFormat } from '../../providers/i18n/use-format';
import { useServerWord } from '../../providers/i18n/use-server-word';
import { useText } from '../../providers/i18n/use-text';

const rowSx = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: '92px 150px 1fr' },
  columnGap: 2,
  py: 0.75,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
} as const;

export const EventRow = ({ event }: { event: JobEventView }) => {
  const [text, format] = [useText(), useFormat()];
  const kindWord = useServerWord('jobs.log.kind');
  const hasData = Object.keys(event.data).length > 0;
  return (
    <Box component="li" sx={rowSx}>
      <Typography
        component="time"
        dateTime={event.at}
        title={format.dateTime(event.at)}
        variant="body2"
        color="textSecondary"
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {format.time(event.at)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {kindWord(event.kind)}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {event.message}
        </Typography>
        {hasData && (
          <Box component="details" sx={{ fontSize: 12, color: 'text.secondary' }}>
            <summary>{text('jobs.log.details')}</summary>
            <Box component="pre" sx={{ m: 0, mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {JSON.stringify(event.data, null, 2)}
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  );
};
