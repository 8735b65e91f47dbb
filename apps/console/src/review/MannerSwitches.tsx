import { Box, FormControlLabel, Stack, Switch, Typography } from '@mui/material';
import type { DoubtGroup } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import { KeyName } from './KeyName';
import type { Manner } from './open-groups';

interface MannerSwitchesProps {
  group: DoubtGroup;
  manner: Manner;
  onSwitch: (which: 'everywhere' | 'workspace') => void;
}

/** How far a decision reaches, and which lexicon remembers it. */
export const MannerSwitches = ({ group, manner, onSwitch }: MannerSwitchesProps) => {
  const text = useText();
  const switches = [
    { which: 'everywhere', key: 'a', on: manner.scope === 'everywhere' },
    { which: 'workspace', key: 'w', on: manner.lexicon === 'workspace' },
  ] as const;
  const reach = text(`review.manner.${manner.scope}`, { written: group.written });
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Typography variant="body2" color="textSecondary">
        {text('review.manner.decides', { reach, lexicon: text(`review.manner.${manner.lexicon}`) })}
      </Typography>
      <Stack direction="row" sx={{ columnGap: 3, flexWrap: 'wrap' }}>
        {switches.map(({ which, key, on }) => (
          <FormControlLabel
            key={which}
            control={<Switch checked={on} onChange={() => onSwitch(which)} />}
            label={
              <Stack component="span" direction="row" sx={{ gap: 1, alignItems: 'center' }}>
                {text(`review.manner.switch.${which}`)}
                <KeyName name={key} />
              </Stack>
            }
          />
        ))}
      </Stack>
    </Box>
  );
};
