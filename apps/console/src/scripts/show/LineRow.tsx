import CutIcon from '@mui/icons-material/ContentCut';
import { Box, Chip, Collapse, IconButton, Typography } from '@mui/material';
import type { LineView, SpokenLineView } from '@voicemill/contracts';
import { useState } from 'react';
import { useText } from '../../providers/i18n/use-text';
import type { SpokenMode } from '../../spoken/SpokenModePicker';
import { SpokenText } from '../../spoken/SpokenText';
import { TokenList } from '../../spoken/TokenList';
import { LineSlices } from './LineSlices';

const rowSx = { py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } } as const;

interface LineRowProps {
  scriptId: string;
  line: LineView;
  /** What will be spoken for it, once that is known. */
  spoken: SpokenLineView | undefined;
  mode: SpokenMode;
}

export const LineRow = ({ scriptId, line, spoken, mode }: LineRowProps) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const marks = [
    line.speaker,
    line.voice,
    line.style,
    line.speed && `${line.speed}×`,
    line.gainDb !== null && `${line.gainDb > 0 ? '+' : ''}${line.gainDb} dB`,
    line.pauseMs !== null && `${line.pauseMs} ms`,
  ];
  return (
    <Box sx={rowSx}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 40px', gap: 1 }}>
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography variant="caption" color="textSecondary">
              {text('scripts.lineNumber', { number: line.number })} · {text('scripts.row', { row: line.sourceRow })}
              {line.externalId && ` · ${line.externalId}`}
            </Typography>
            {marks.filter(Boolean).map((mark) => (
              <Chip key={String(mark)} size="small" variant="outlined" label={mark} />
            ))}
          </Box>
          <Typography lang={line.language === 'zh' ? 'zh-CN' : 'en'} sx={{ overflowWrap: 'anywhere' }}>
            {line.text}
          </Typography>
          {spoken && mode !== 'written' && <SpokenText line={spoken} readings={mode === 'readings'} />}
        </Box>
        <IconButton
          aria-label={text(open ? 'scripts.slices.hide' : 'scripts.slices.show', { number: line.number })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          color={open ? 'primary' : 'default'}
          sx={{ alignSelf: 'start' }}
        >
          <CutIcon fontSize="small" />
        </IconButton>
      </Box>
      <Collapse in={open} mountOnEnter unmountOnExit>
        {spoken && <TokenList {...spoken} />}
        <LineSlices scriptId={scriptId} line={line} />
      </Collapse>
    </Box>
  );
};
