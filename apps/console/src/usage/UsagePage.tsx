import { Alert, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useDataProvider } from 'react-admin';
import { Figures } from '../layout/Figures';
import { LoadFault } from '../layout/LoadFault';
import { Section } from '../layout/Section';
import type { ConsoleDataProvider } from '../providers/http/data-provider';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { MetricPicker } from './MetricPicker';
import { RangePicker } from './RangePicker';
import { UsageChart } from './UsageChart';
import { UsageTable } from './UsageTable';
import { isRange, lastDays, reuseShare, totalsOf, type DayRange, type Metric, type UsageTotals } from './usage-sums';

function useUsage(range: DayRange) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['usage', range],
    queryFn: () => dataProvider.readUsage(range),
    enabled: isRange(range),
  });
}

const Totals = ({ totals }: { totals: UsageTotals }) => {
  const [text, format] = [useText(), useFormat()];
  return (
    <Figures
      figures={[
        { label: text('usage.audioMinutes'), value: format.number(totals.audioMinutes, 1) },
        { label: text('usage.characters'), value: format.number(totals.characters) },
        { label: text('usage.deviceSeconds'), value: format.number(totals.deviceSeconds, 1) },
        { label: text('usage.takesMade'), value: format.number(totals.takesMade) },
        { label: text('usage.takesReused'), value: format.number(totals.takesReused) },
        { label: text('usage.reuse'), value: format.percent(reuseShare(totals)) },
      ]}
    />
  );
};

export const UsagePage = () => {
  const text = useText();
  const [range, setRange] = useState(() => lastDays(30, Date.now()));
  const [metric, setMetric] = useState<Metric>('audioMinutes');
  const { data: rows, error, refetch } = useUsage(range);
  return (
    <Stack spacing={2} sx={{ mt: 2 }}>
      <Title title="usage.title" />
      <Section title={text('usage.title')}>
        <Stack spacing={2}>
          <RangePicker range={range} onChange={setRange} />
          {!isRange(range) && <Alert severity="warning">{text('usage.badRange')}</Alert>}
          {error && <LoadFault error={error} retry={refetch} />}
          {rows && <Totals totals={totalsOf(rows)} />}
          <MetricPicker metric={metric} onChange={setMetric} />
          {rows && rows.length > 0 && <UsageChart rows={rows} metric={metric} range={range} />}
          {rows?.length === 0 && <Typography color="textSecondary">{text('usage.none')}</Typography>}
        </Stack>
      </Section>
      {rows && rows.length > 0 && <UsageTable rows={rows} />}
    </Stack>
  );
};
