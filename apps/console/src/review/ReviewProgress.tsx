import UndoIcon from '@mui/icons-material/Undo';
import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { KeyName } from './KeyName';
import type { ReviewSession } from './use-review-session';

/** How much is decided, what was decided last, and the way back from it. */
export const ReviewProgress = ({ session }: { session: ReviewSession }) => {
  const [text, format] = [useText(), useFormat()];
  const { told, canUndo, undo, progress } = session;
  const { decided, of } = progress;
  const figures = { done: format.number(decided), smart_count: of, of: format.number(of) };
  return (
    <Box>
      {of > 0 && (
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
          <LinearProgress
            variant="determinate"
            value={(100 * decided) / of}
            aria-label={text('review.progressLabel')}
            sx={{ flex: 1, height: 8, borderRadius: 4 }}
          />
          <Typography sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
            {text('review.progress', figures)}
          </Typography>
        </Stack>
      )}
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', minHeight: 36, justifyContent: 'space-between' }}>
        <Typography
          role="status"
          aria-live="polite"
          variant="body2"
          sx={{ color: told.refused ? 'error.main' : 'text.secondary', overflowWrap: 'anywhere', minWidth: 0 }}
        >
          {told.text}
        </Typography>
        {canUndo && (
          <Button
            size="small"
            startIcon={<UndoIcon />}
            endIcon={<KeyName name="u" />}
            onClick={() => void undo()}
            sx={{ flexShrink: 0 }}
          >
            {text('review.undo')}
          </Button>
        )}
      </Stack>
    </Box>
  );
};
