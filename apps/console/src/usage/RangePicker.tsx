import { Button, Stack, TextField } from '@mui/material';
import { useText } from '../providers/i18n/use-text';
import { lastDays, type DayRange } from './usage-sums';

const spans = [7, 30, 90];

export const RangePicker = ({ range, onChange }: { range: DayRange; onChange: (range: DayRange) => void }) => {
  const text = useText();
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={text('usage.range')}
      sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
    >
      {spans.map((count) => (
        <Button key={count} size="small" variant="outlined" onClick={() => onChange(lastDays(count, Date.now()))}>
          {text('usage.days', { count })}
        </Button>
      ))}
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          label={text(`usage.${end}`)}
          value={range[end]}
          onChange={(event) => onChange({ ...range, [end]: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 160 }}
        />
      ))}
    </Stack>
  );
};
