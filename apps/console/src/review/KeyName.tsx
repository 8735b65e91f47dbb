import { Box } from '@mui/material';

const sx = {
  display: 'inline-block',
  minWidth: '1.7em',
  px: 0.5,
  fontFamily: 'inherit',
  // Twice, because a button sets its own size for what stands at its end.
  '&&': { fontSize: '0.75rem' },
  lineHeight: 1.6,
  fontWeight: 600,
  textAlign: 'center',
  color: 'text.secondary',
  bgcolor: 'background.default',
  border: 1,
  borderColor: 'divider',
  borderRadius: 0.75,
  flexShrink: 0,
  // Where fingers point, there are no keys to name.
  '@media (hover: none) and (pointer: coarse)': { display: 'none' },
} as const;

/** A key beside what it does. Screen readers are told by `aria-keyshortcuts` and by the list of keys instead. */
export const KeyName = ({ name, always = false }: { name: string; always?: boolean }) => (
  <Box
    component="kbd"
    aria-hidden={!always}
    sx={always ? { ...sx, '@media (hover: none) and (pointer: coarse)': {} } : sx}
  >
    {name}
  </Box>
);
