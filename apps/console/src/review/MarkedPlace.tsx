import { Box } from '@mui/material';
import type { DoubtPlace } from '@voicemill/contracts';

const markSx = {
  bgcolor: 'primary.main',
  color: 'primary.contrastText',
  borderRadius: 0.5,
  px: 0.4,
  mx: 0.2,
  fontWeight: 600,
} as const;

/** An excerpt of a line with the doubtful word marked. */
export const MarkedPlace = ({ place: { text, start, end, language } }: { place: DoubtPlace }) => (
  <span lang={language === 'zh' ? 'zh-CN' : 'en'}>
    {text.slice(0, start)}
    <Box component="mark" sx={markSx}>
      {text.slice(start, end)}
    </Box>
    {text.slice(end)}
  </span>
);
