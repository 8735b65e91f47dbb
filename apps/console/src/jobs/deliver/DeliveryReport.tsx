import { Alert, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { Report } from '@voicemill/contracts';
import { useDataProvider } from 'react-admin';
import { Figures } from '../../layout/Figures';
import { LoadFault } from '../../layout/LoadFault';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { GuessTable } from './GuessTable';
import { ReportFiles } from './ReportFiles';

const countNames = [
  'lines',
  'linesSpoken',
  'pauseLines',
  'chunks',
  'takesPlaced',
  'takesReused',
  'pauseChunks',
  'gaps',
] as const;

const ReportBody = ({ report }: { report: Report }) => {
  const [text, format] = [useText(), useFormat()];
  const counts = countNames.map((name) => ({
    label: text(`deliveries.counts.${name}`),
    value: format.number(report.counts[name]),
  }));
  const gain = { value: format.number(report.gainDb, 1), limiter: format.number(report.limiterLargestReductionDb, 1) };
  return (
    <>
      <Figures figures={counts} />
      <Typography variant="body2" color="textSecondary">
        {text('deliveries.gain', gain)}
      </Typography>
      {report.gaps.length > 0 && (
        <Alert severity="warning">
          {text('deliveries.gaps')}
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {report.gaps.map((gap, index) => (
              <li key={index}>
                {text('deliveries.gap', { row: gap.row, line: gap.line, reason: gap.reason })} {gap.text}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {report.guesses.total > 0 && <GuessTable guesses={report.guesses} />}
      <ReportFiles files={report.files} />
      <Typography variant="subtitle2">{text('deliveries.credits')}</Typography>
      {report.voices.map((voice) => (
        <Typography key={voice.id} variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {voice.id} {voice.version} · {voice.licence} · {voice.credits.join('; ')}
        </Typography>
      ))}
    </>
  );
};

export const DeliveryReport = ({ deliveryId, fileId }: { deliveryId: string; fileId: string }) => {
  const text = useText();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['report', deliveryId, fileId],
    queryFn: () => dataProvider.readReport(deliveryId, fileId),
    staleTime: Infinity,
  });
  return (
    <Stack spacing={1.5} component="section" aria-label={text('deliveries.report')}>
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {text('deliveries.report')}
      </Typography>
      {error && <LoadFault error={error} retry={refetch} />}
      {!data && !error && <Typography color="textSecondary">{text('app.loading')}</Typography>}
      {data && <ReportBody report={data} />}
    </Stack>
  );
};
