import { Box, Chip, Typography, type ChipProps } from '@mui/material';
import type { ChunkStatus, ChunkView } from '@voicemill/contracts';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { writtenIn } from '../../providers/i18n/written-in';
import { ChunkFindings } from './ChunkFindings';
import { ListenButton } from './ListenButton';

const colours: Record<ChunkStatus, ChipProps['color']> = {
  open: 'default',
  done: 'success',
  gap: 'error',
  cancelled: 'default',
};

const rowSx = {
  display: 'grid',
  gridTemplateColumns: '40px 1fr',
  gap: 1.5,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
} as const;

export const ChunkRow = ({ chunk }: { chunk: ChunkView }) => {
  const [text, format] = [useText(), useFormat()];
  const { faithfulness } = chunk;
  // Ordinals count from 0 within a chapter.
  const place = { chapter: chunk.chapterNumber, line: chunk.lineNumber, ordinal: chunk.ordinal + 1 };
  return (
    <Box sx={rowSx}>
      <Box>{chunk.takeKey && <ListenButton chunkId={chunk.id} name={text('jobs.chunk.listen', place)} />}</Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="caption" color="textSecondary">
            {text('jobs.chunk.place', place)}
          </Typography>
          <Chip
            size="small"
            variant="outlined"
            color={colours[chunk.status]}
            label={text(`jobs.chunk.status.${chunk.status}`)}
          />
          {chunk.reused && <Chip size="small" label={text('jobs.chunk.reused')} />}
          {faithfulness?.passed && faithfulness.redraw > 0 && (
            <Chip size="small" label={text('jobs.chunk.redrawn', { smart_count: faithfulness.redraw })} />
          )}
          {chunk.durationMs !== null && (
            <Typography variant="caption" color="textSecondary">
              {text('app.unit.seconds', { value: format.number(chunk.durationMs / 1000, 1) })}
            </Typography>
          )}
        </Box>
        <Typography lang={writtenIn(chunk.text)} sx={{ overflowWrap: 'anywhere' }}>
          {chunk.text}
        </Typography>
        {chunk.spoken !== chunk.text.trim() && (
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {text('jobs.chunk.spoken', { spoken: chunk.spoken })}
          </Typography>
        )}
        {chunk.reason && (
          <Typography variant="body2" color="error">
            {chunk.reason}
          </Typography>
        )}
        {faithfulness && !faithfulness.passed && <ChunkFindings chunkId={chunk.id} faithfulness={faithfulness} />}
      </Box>
    </Box>
  );
};
