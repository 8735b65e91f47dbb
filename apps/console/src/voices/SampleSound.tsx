import { Box } from '@mui/material';

/** Plays a sample as soon as it is there, and again by hand. */
export const SampleSound = ({ heard, label }: { heard: { url: string; turn: number } | undefined; label: string }) =>
  heard && (
    <Box
      component="audio"
      key={heard.turn}
      controls
      autoPlay
      src={heard.url}
      aria-label={label}
      sx={{ width: '100%', height: 40, display: 'block' }}
    />
  );
