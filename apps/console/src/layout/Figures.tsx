import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface Figure {
  label: string;
  value: ReactNode;
}

/** A row of figures with their names; wraps on narrow screens. */
export const Figures = ({ figures }: { figures: Figure[] }) => (
  <Box
    component="dl"
    sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(118px, 1fr))', gap: 1.5, m: 0 }}
  >
    {figures.map(({ label, value }) => (
      <Box key={label} sx={{ minWidth: 0 }}>
        <Typography component="dt" variant="caption" color="textSecondary">
          {label}
        </Typography>
        <Typography
          component="dd"
          sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }}
        >
          {value}
        </Typography>
      </Box>
    ))}
  </Box>
);
