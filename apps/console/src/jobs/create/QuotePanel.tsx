import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import type { Quote, ScriptView } from '@voicemill/contracts';
import { useGetOne } from 'react-admin';
import { useText } from '../../providers/i18n/use-text';
import { QuoteFigures } from './QuoteFigures';
import { isUnsettled, UnsettledFault } from './UnsettledFault';

interface QuotePanelProps {
  quote: Quote;
  scriptId: string;
  /** The job is to wait until every reading is settled. */
  waits: boolean;
  fault: Error | null;
  starting: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

export const QuotePanel = ({ quote, scriptId, waits, fault, starting, onBack, onConfirm }: QuotePanelProps) => {
  const text = useText();
  const { data: script } = useGetOne<ScriptView>('scripts', { id: scriptId });
  return (
    <Stack spacing={2}>
      <Typography variant="h6" component="h2">
        {text('create.quote.heading', { title: script?.title ?? '…' })}
      </Typography>
      <QuoteFigures quote={quote} />
      {quote.chunks > 0 && quote.takesToMake === 0 && <Alert severity="info">{text('create.quote.allReused')}</Alert>}
      <QuoteVoices voices={quote.voices} />
      {waits && isUnsettled(fault) && <UnsettledFault scriptId={scriptId} />}
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
