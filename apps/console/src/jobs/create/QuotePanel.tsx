import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import type { Quote, ScriptView } from '@voicemill/contracts';
import { useGetOne } from 'react-admin';
import { Figures } from '../../layout/Figures';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';

interface QuotePanelProps {
  quote: Quote;
  scriptId: string;
  starting: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

export const QuotePanel = ({ quote, scriptId, starting, onBack, onConfirm }: QuotePanelProps) => {
  const text = useText();
  const { data: script } = useGetOne<ScriptView>('scripts', { id: scriptId });
  return (
    <Stack spacing={2}>
      <Typography variant="h6" component="h2">
        {text('create.quote.heading', { title: script?.title ?? '…' })}
      </Typography>
      <QuoteFigures quote={quote} />
      {quote.chunks > 0 && quote.takesReused === quote.chunks && (
        <Alert severity="info">{text('create.quote.allReused')}</Alert>
      )}
      <QuoteVoices voices={quote.voices} />
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
        <Button variant="contained" size="large" onClick={onConfirm} disabled={starting}>
          {text('create.confirm')}
        </Button>
        <Button size="large" onClick={onBack} disabled={starting}>
          {text('create.changeSettings')}
        </Button>
      </Stack>
    </Stack>
  );
};

const QuoteFigures = ({ quote }: { quote: Quote }) => {
  const [text, format] = [useText(), useFormat()];
  return (
    <Figures
      figures={[
        { label: text('create.quote.lines'), value: format.number(quote.lines) },
        { label: text('create.quote.characters'), value: format.number(quote.characters) },
        { label: text('create.quote.chunks'), value: format.number(quote.chunks) },
        { label: text('create.quote.reused'), value: format.number(quote.takesReused) },
        { label: text('create.quote.minutes'), value: format.number(quote.audioMinutes, 1) },
        {
          label: text('create.quote.device'),
          value: text('app.unit.seconds', { value: format.number(quote.deviceSeconds, 1) }),
        },
      ]}
    />
  );
};

const QuoteVoices = ({ voices }: { voices: Quote['voices'] }) => {
  const text = useText();
  return (
    <Box>
      <Typography variant="subtitle2">{text('create.quote.voices')}</Typography>
      <Stack component="ul" sx={{ m: 0, pl: 2.5 }}>
        {voices.map(({ voiceId, lines, licence }) => (
          <Typography key={voiceId} component="li">
            {voiceId} · {text('create.quote.voiceLines', { smart_count: lines })} ·{' '}
            {text('create.quote.licence', { licence })}
          </Typography>
        ))}
      </Stack>
    </Box>
  );
};
