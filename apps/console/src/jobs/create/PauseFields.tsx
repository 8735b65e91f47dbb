import { Stack, Typography } from '@mui/material';
import { NumberInput } from 'react-admin';
import { useText } from '../../providers/i18n/use-text';

const breaks = ['clause', 'sentence', 'paragraph', 'scene', 'chapter'] as const;
const rowSx = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 150px), 1fr))',
  columnGap: 2,
  rowGap: 2,
} as const;

/** The pause after each kind of break, and what all of them are scaled by. */
export const PauseFields = () => {
  const text = useText();
  return (
    <>
      <Typography variant="subtitle2">{text('create.section.pauses')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {text('create.pausesHelp')}
      </Typography>
      <Stack sx={rowSx}>
        <NumberInput
          source="settings.pauseScale"
          label="settings.pauseScale"
          min={0.25}
          max={4}
          step={0.05}
          helperText={false}
        />
        {breaks.map((kind) => (
          <NumberInput
            key={kind}
            source={`settings.pauses.${kind}`}
            label={`settings.pauses.${kind}`}
            min={0}
            max={20_000}
            step={10}
            helperText={false}
          />
        ))}
      </Stack>
    </>
  );
};
