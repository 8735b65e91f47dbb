import { Box, Typography } from '@mui/material';
import { audioFormats, captionFormats, presetNames } from '@voicemill/contracts';
import { CheckboxGroupInput, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../../providers/i18n/use-text';
import { CoverInput } from './CoverInput';
import type { JobForm } from './job-wish';

const inCapitals = (names: readonly string[]) => names.map((id) => ({ id, name: id.toUpperCase() }));

export const DeliveryFields = () => {
  const text = useText();
  const preset = useWatch<JobForm, 'settings.preset'>({ name: 'settings.preset' });
  const presets = presetNames.map((id) => ({ id, name: text(`settings.presets.${id}`) }));
  return (
    <Box>
      <SelectInput
        source="settings.preset"
        label="settings.preset"
        choices={presets}
        translateChoice={false}
        helperText={false}
        fullWidth
      />
      {preset && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
          {text(`create.presetHelp.${preset}`)}
        </Typography>
      )}
      <CheckboxGroupInput
        source="settings.formats"
        label="settings.formats"
        choices={inCapitals(audioFormats)}
        translateChoice={false}
        helperText="create.formatsHelp"
      />
      <CheckboxGroupInput
        source="settings.captions"
        label="settings.captions"
        choices={inCapitals(captionFormats)}
        translateChoice={false}
        helperText={false}
      />
      <CoverInput />
    </Box>
  );
};
