import { Box, Chip, Typography } from '@mui/material';
import type { ChunkFaithfulness } from '@voicemill/contracts';
import { useState } from 'react';
import { apiRoot } from '../../providers/http/api-client';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';

/** What the gate found in a take, for a person to hear: kinds, words and times, and the picture once it is asked for. */
export const ChunkFindings = ({ chunkId, faithfulness }: { chunkId: string; faithfulness: ChunkFaithfulness }) => {
  const [text, format] = [useText(), useFormat()];
  const [shown, setShown] = useState(false);
  const { findings, draws } = faithfulness;
  const secondsAt = (ms: number): string => text('app.unit.seconds', { value: format.number(ms / 1000, 1) });
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography variant="body2" color="error">
        {text('jobs.chunk.flagged', { smart_count: draws })}
      </Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
        {findings.map((finding, index) => (
          <Typography key={index} component="li" variant="body2">
            {text(`jobs.chunk.finding.${finding.kind}`)}
            {` (${secondsAt(finding.startMs)} – ${secondsAt(finding.endMs)})`}
            {finding.words.length > 0 && `: ${finding.words.join(' ')}`}
          </Typography>
        ))}
      </Box>
      {shown ? (
        <Box
          component="img"
          src={`${apiRoot}/chunks/${chunkId}/spectrogram`}
          alt={text('jobs.chunk.picture')}
          sx={{ display: 'block', maxWidth: '100%', height: 168 }}
        />
      ) : (
        <Chip size="small" clickable label={text('jobs.chunk.showPicture')} onClick={() => setShown(true)} />
      )}
    </Box>
  );
};
