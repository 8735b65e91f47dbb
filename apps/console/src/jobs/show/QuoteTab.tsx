import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { JobQuote, JobView } from '@voicemill/contracts';
import { useDataProvider } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { usePriceText } from '../create/use-price-text';

/** What was quoted, and beside it what it took. */
const Comparison = ({ quoted, actual }: JobQuote) => {
  const [text, format, price] = [useText(), useFormat(), usePriceText()];
  const none = text('app.notKnown');
  const or = <T,>(value: T | null | undefined, write: (value: T) => string): string =>
    value === null || value === undefined ? none : write(value);
  const whole = (value: number): string => format.number(value);
  const minutes = (value: number): string => format.number(value, 1);
  const clock = (seconds: number): string => format.clock(seconds * 1000);
  const rows: [string, string, string][] = [
    [text('create.quote.chunks'), or(quoted?.chunks, whole), whole(actual.chunks)],
    [text('create.quote.toMake'), or(quoted?.takesToMake, whole), whole(actual.takesMade)],
    [text('create.quote.minutes'), or(quoted?.audioMinutes, minutes), or(actual.audioMinutes, minutes)],
    [text('create.quote.minutesToMake'), or(quoted?.minutesToMake, minutes), minutes(actual.minutesToMake)],
    [text('create.quote.device'), or(quoted?.deviceSeconds, clock), clock(actual.deviceSeconds)],
    [text('create.quote.finish'), or(quoted?.finishSeconds, clock), or(actual.finishSeconds, clock)],
    [
      text('create.quote.deliveries'),
      or(quoted?.storageBytes.deliveries, (bytes) => format.bytes(bytes)),
      or(actual.deliveryBytes, (bytes) => format.bytes(bytes)),
    ],
    [text('create.quote.price'), quoted ? price(quoted.price) : none, price(actual.price)],
  ];
  return (
    <Table size="small" aria-label={text('jobs.tabs.quote')}>
      <TableHead>
        <TableRow>
          <TableCell />
          <TableCell align="right">{text('jobs.quote.quoted')}</TableCell>
          <TableCell align="right">{text('jobs.quote.actual')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(([name, before, after]) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row">
              {name}
            </TableCell>
            <TableCell align="right">{before}</TableCell>
            <TableCell align="right">{after}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

export const QuoteTab = ({ job }: { job: JobView }) => {
  const text = useText();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs', job.id, 'quote', job.status],
    queryFn: () => dataProvider.readJobQuote(job.id),
  });
  if (error) return <LoadFault error={error} retry={refetch} />;
  if (!data) return <Typography color="textSecondary">{text('app.loading')}</Typography>;
  return <Comparison {...data} />;
};
