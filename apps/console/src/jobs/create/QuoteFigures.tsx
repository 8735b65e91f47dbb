import { Alert, Stack, Typography } from '@mui/material';
import type { Quote } from '@voicemill/contracts';
import { Figures } from '../../layout/Figures';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { usePriceText } from './use-price-text';

/** What a render would take: text, audio, time, storage and price. */
export const QuoteFigures = ({ quote }: { quote: Quote }) => {
  const [text, format, price] = [useText(), useFormat(), usePriceText()];
  const { storageBytes } = quote;
  const bytes = storageBytes.takes + storageBytes.masters + storageBytes.deliveries;
  return (
    <Stack spacing={1.5}>
      <Figures
        figures={[
          { label: text('create.quote.lines'), value: format.number(quote.lines) },
          { label: text('create.quote.characters'), value: format.number(quote.characters) },
          { label: text('create.quote.chunks'), value: format.number(quote.chunks) },
          { label: text('create.quote.toMake'), value: format.number(quote.takesToMake) },
          { label: text('create.quote.reused'), value: format.number(quote.takesReused) },
          { label: text('create.quote.shared'), value: format.number(quote.takesShared) },
          { label: text('create.quote.minutes'), value: format.number(quote.audioMinutes, 1) },
          { label: text('create.quote.minutesToMake'), value: format.number(quote.minutesToMake, 1) },
          { label: text('create.quote.device'), value: format.clock(quote.deviceSeconds * 1000) },
          { label: text('create.quote.queue'), value: format.clock(quote.queueSeconds * 1000) },
          { label: text('create.quote.finish'), value: format.clock(quote.finishSeconds * 1000) },
          { label: text('create.quote.deliveries'), value: format.bytes(storageBytes.deliveries) },
          { label: text('create.quote.storage'), value: format.bytes(bytes) },
          { label: text('create.quote.price'), value: price(quote.price) },
        ]}
      />
      <Typography variant="body2" color="textSecondary">
        {quote.learntFromTakes > 0
          ? text('create.quote.learnt', { smart_count: quote.learntFromTakes })
          : text('create.quote.usual')}
      </Typography>
      {quote.workersAlive === 0 && <Alert severity="warning">{text('create.quote.noWorker')}</Alert>}
    </Stack>
  );
};
