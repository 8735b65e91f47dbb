import { gateModes } from '@voicemill/contracts';
import { NumberInput, required, SelectInput } from 'react-admin';

const choices = gateModes.map((id) => ({ id, name: `settings.gates.${id}` }));

/** Whether takes are listened to, and how often those that fail are spoken again. */
export const GateInputs = () => (
  <>
    <SelectInput
      source="settings.gate"
      label="settings.gate"
      helperText="settings.gateHelp"
      choices={choices}
      validate={required()}
    />
    <NumberInput source="settings.redraws" label="settings.redraws" min={0} max={5} step={1} helperText={false} />
  </>
);
