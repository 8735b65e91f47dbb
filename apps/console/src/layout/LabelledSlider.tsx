import { Box, Slider, Stack, Typography } from '@mui/material';
import { useId } from 'react';

interface LabelledSliderProps {
  label: string;
  value: number;
  shown: string;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

/** A slider that says its name and its value; the value is read out with its unit. */
export const LabelledSlider = ({ label, value, shown, min, max, step, onChange }: LabelledSliderProps) => {
  const labelId = useId();
  return (
    <Box sx={{ flex: 1, minWidth: 180 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
        <Typography id={labelId} variant="body2" color="textSecondary">
          {label}
        </Typography>
        <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {shown}
        </Typography>
      </Stack>
      {/* Side room for the thumb, which otherwise hangs over the edge at both ends. */}
      <Box sx={{ px: 1 }}>
        <Slider
          aria-labelledby={labelId}
          getAriaValueText={() => shown}
          value={value}
          min={min}
          max={max}
          step={step}
          size="small"
          onChange={(_event, next) => onChange(Array.isArray(next) ? (next[0] ?? min) : next)}
        />
      </Box>
    </Box>
  );
};
