import { Box, Typography } from '@mui/material';
import type { ExplainedTokenView, Language } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import { shownReading } from './shown-reading';
import { isChanged } from './spoken-pieces';

const cellSx = { border: 1, borderColor: 'divider', borderRadius: 1, px: 1, py: 0.5, maxWidth: '100%' } as const;

const Token = ({ token, language }: { token: ExplainedTokenView; language: Language }) => (
  <Box
    component="li"
    lang={language === 'zh' ? 'zh-CN' : 'en'}
    sx={{ ...cellSx, overflowWrap: 'anywhere', ...(isChanged(token) && { borderColor: 'primary.main' }) }}
  >
    <Typography variant="body2" component="div">
      {token.written}
      {isChanged(token) && <strong> → {token.spoken}</strong>}
    </Typography>
    <Typography variant="caption" component="div" color="textSecondary" sx={{ lineHeight: 1.3 }}>
      {shownReading(token.reading)}
    </Typography>
  </Box>
);

interface TokenListProps {
  tokens: ExplainedTokenView[];
  language: Language;
}

/** Word by word: what is written, what is said for it where that differs, and how it is read. */
export const TokenList = ({ tokens, language }: TokenListProps) => {
  const text = useText();
  return (
    <Box
      component="ul"
      aria-label={text('spoken.words')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, listStyle: 'none', p: 0, my: 1 }}
    >
      {tokens
        .filter(({ spoken }) => spoken !== '')
        .map((token) => (
          <Token key={token.start} token={token} language={language} />
        ))}
    </Box>
  );
};
