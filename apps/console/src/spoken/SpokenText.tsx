import { Box, Tooltip, Typography } from '@mui/material';
import type { ExplainedTokenView, SpokenLineView } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import { shownReading } from './shown-reading';
import { isChanged, spokenPieces } from './spoken-pieces';

interface SpokenTextProps {
  line: Pick<SpokenLineView, 'spoken' | 'tokens' | 'language'>;
  /** With every word's reading above it. */
  readings: boolean;
}

const changedSx = {
  color: 'inherit',
  bgcolor: 'transparent',
  borderBottom: '2px solid',
  borderColor: 'primary.main',
  cursor: 'help',
} as const;
const readingSx = { fontSize: '0.68em', color: 'text.secondary', px: '1px', userSelect: 'none' } as const;

/** A word as it is said. What is said otherwise than it is written is underlined and says so when it is touched. */
const Word = ({ token, readings }: { token: ExplainedTokenView; readings: boolean }) => {
  const changed = isChanged(token);
  const reading = shownReading(token.reading);
  const word = readings ? (
    <ruby>
      {token.spoken}
      <Box component="rt" sx={readingSx}>
        {reading}
      </Box>
    </ruby>
  ) : (
    token.spoken
  );
  if (!changed) return word;
  return (
    <Tooltip describeChild arrow enterTouchDelay={0} title={`${token.written} → ${token.spoken} [${reading}]`}>
      <Box component="mark" tabIndex={0} sx={changedSx}>
        {word}
      </Box>
    </Tooltip>
  );
};

/** What will be spoken for a text, in words, the changed ones marked. */
export const SpokenText = ({ line: { spoken, tokens, language }, readings }: SpokenTextProps) => {
  const text = useText();
  const nothing = spoken === '' || tokens.every((token) => token.spoken === '');
  const asWritten = !readings && !tokens.some(isChanged);
  if (nothing || asWritten) {
    return (
      <Typography variant="body2" color="textSecondary">
        {text(nothing ? 'spoken.nothing' : 'spoken.asWritten')}
      </Typography>
    );
  }
  return (
    <Typography
      role="note"
      aria-label={text('spoken.label')}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      variant={readings ? 'body1' : 'body2'}
      sx={{
        overflowWrap: 'anywhere',
        color: 'text.secondary',
        lineHeight: readings ? 2.4 : 1.7,
        '& ruby': { mx: language === 'en' ? '2px' : 0 },
      }}
    >
      {spokenPieces(spoken, tokens).map(({ text: piece, token }, index) =>
        token ? <Word key={index} token={token} readings={readings} /> : piece,
      )}
    </Typography>
  );
};
