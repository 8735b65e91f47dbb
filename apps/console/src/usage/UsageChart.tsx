import { Box, useTheme } from '@mui/material';
import type { UsageDay } from '@voicemill/contracts';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { chartRows, voicesOf, type ChartRow, type DayRange, type Metric } from './usage-sums';

const colours = ['#1f8a7d', '#e08e45', '#5b6ee1', '#c2557a', '#8aa646', '#7a6a58'];

interface UsageChartProps {
  rows: UsageDay[];
  metric: Metric;
  range: DayRange;
}

/** One bar a day, a colour a voice. */
export const UsageChart = ({ rows, metric, range }: UsageChartProps) => {
  const [text, format, theme] = [useText(), useFormat(), useTheme()];
  const faint = theme.palette.text.secondary;
  const shortDay = (day: string) => day.slice(5);
  return (
    <Box
      role="img"
      aria-label={text('usage.chart', { metric: text(`usage.${metric}`) })}
      sx={{ height: 300, minWidth: 0 }}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={chartRows(rows, metric, range)}
          margin={{ top: 8, right: 8, left: 0, bottom: 0 }}
          accessibilityLayer
        >
          <CartesianGrid stroke={theme.palette.divider} vertical={false} />
          <XAxis dataKey="day" tickFormatter={shortDay} tick={{ fill: faint, fontSize: 12 }} minTickGap={16} />
          <YAxis
            tick={{ fill: faint, fontSize: 12 }}
            width={52}
            tickFormatter={(value: number) => format.number(value, 1)}
          />
          <Tooltip
            formatter={(value) => format.number(Number(value), 1)}
            contentStyle={{ background: theme.palette.background.paper, borderColor: theme.palette.divider }}
            cursor={{ fill: theme.palette.action.hover }}
          />
          <Legend />
          {voicesOf(rows).map((voiceId, index) => (
            <Bar
              key={voiceId}
              name={voiceId}
              dataKey={(row: ChartRow) => row.byVoice[voiceId] ?? 0}
              stackId="voices"
              fill={colours[index % colours.length]}
              maxBarSize={36}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </Box>
  );
};
