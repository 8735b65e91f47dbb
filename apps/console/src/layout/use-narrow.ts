import { useMediaQuery, type Theme } from '@mui/material';

/** True on phones: tables give way to lists there. */
export const useNarrow = () => useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
