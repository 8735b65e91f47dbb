import { Box } from '@mui/material';

/** Where fingers point, there are no keys to name. */
export const hiddenByTouch = { '@media (hover: none) and (pointer: coarse)': { display: 'none' } } as const;

const sx = {
  display: 'inline-block',
  minWidth: '1.7em',
  px: 0.5,
  fontFamily: 'inherit',
  // With this weight, because a button sets its own size for what stands at its end.
  '&&&': { fontSize: '0.75rem' },
  lineHeight: 1.6,
  fontWeight: 600,
  textAlign: 'center',
  color: 'text.secondary',
  bgcolor: 'background.default',
  border: 1,
  borderColor: 'divider',
  borderRadius: 0.75,
  flexShrink: 0,
} as const;

/** A key beside what it does. Screen readers are told by `aria-keyshortcuts` and by the list of keys instead. */
export const KeyName = ({ name, always = false }: { name: string; always?: boolean }) => (
  <Box component="kbd" aria-hidden={!always} sx={always ? sx : { ...sx, ...hiddenByTouch }}>
    {name}
  </Box>
);
