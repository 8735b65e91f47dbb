import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useStore } from 'react-admin';
import { useText } from '../providers/i18n/use-text';

const modes = ['written', 'spoken', 'readings'] as const;
export type SpokenMode = (typeof modes)[number];

/** How much of what will be spoken is shown below what is written; the browser remembers it. */
export const useSpokenMode = () => useStore<SpokenMode>('scripts.spokenMode', 'spoken');

export const SpokenModePicker = () => {
  const text = useText();
  const [mode, setMode] = useSpokenMode();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={mode}
      aria-label={text('spoken.mode.label')}
      onChange={(_event, next: SpokenMode | null) => next && setMode(next)}
    >
      {modes.map((one) => (
        <ToggleButton key={one} value={one} sx={{ textTransform: 'none', py: 0.5 }}>
          {text(`spoken.mode.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
