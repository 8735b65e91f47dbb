import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useText } from '../providers/i18n/use-text';
import { metrics, type Metric } from './usage-sums';

export const MetricPicker = ({ metric, onChange }: { metric: Metric; onChange: (metric: Metric) => void }) => {
  const text = useText();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={text('usage.metric')}
      value={metric}
      onChange={(_event, next: Metric | null) => next && onChange(next)}
      sx={{ flexWrap: 'wrap' }}
    >
      {metrics.map((name) => (
        <ToggleButton key={name} value={name}>
          {text(`usage.${name}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
