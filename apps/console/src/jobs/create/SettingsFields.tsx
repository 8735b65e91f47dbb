import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Button, Stack, Typography } from '@mui/material';
import { gainLimitDb } from '@voicemill/contracts';
import { NumberInput } from 'react-admin';
import { Section } from '../../layout/Section';
import { useText } from '../../providers/i18n/use-text';
import { DeliveryFields } from './DeliveryFields';
import { GateInputs } from './GateInputs';
import { MannerInput } from './MannerInput';
import { PauseFields } from './PauseFields';
import { ReviewInput } from './ReviewInput';
import { ScriptInput } from './ScriptInput';
import { VoiceInput } from './VoiceInput';

const rowSx = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
  columnGap: 2,
  rowGap: 2,
} as const;

const FineTuning = () => {
  const text = useText();
  return (
    <Accordion variant="outlined" disableGutters sx={{ borderRadius: 1 }}>
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Typography>{text('create.advanced')}</Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Stack sx={rowSx}>
          <NumberInput
            source="settings.noiseScale"
            label="settings.noise"
            helperText="settings.noiseHelp"
            min={0}
            max={1.2}
            step={0.05}
          />
          <NumberInput
            source="settings.sliceDb"
            label="settings.slice"
            helperText="settings.sliceHelp"
            min={-80}
            max={-20}
            step={1}
          />
          <NumberInput
            source="settings.padSeconds"
            label="settings.pad"
            helperText="settings.padHelp"
            min={0}
            max={2}
            step={0.1}
          />
          <NumberInput
            source="settings.gainDb"
            label="settings.gain"
            helperText="settings.gainHelp"
            min={-gainLimitDb}
            max={gainLimitDb}
            step={0.5}
          />
          <GateInputs />
          <NumberInput source="settings.priority" label="settings.priority" min={0} max={9} step={1} />
        </Stack>
        <PauseFields />
      </AccordionDetails>
    </Accordion>
  );
};

export const SettingsFields = ({ asking }: { asking: boolean }) => {
  const text = useText();
  return (
    <Stack spacing={2}>
      <Section title={text('create.script')}>
        <ScriptInput />
        <ReviewInput />
      </Section>
      <Section title={text('create.section.voice')}>
        <VoiceInput />
      </Section>
      <Section title={text('create.section.delivery')}>
        <DeliveryFields />
      </Section>
      <Section title={text('create.section.sound')}>
        <Stack spacing={2}>
          <MannerInput />
          <FineTuning />
        </Stack>
      </Section>
      <Button type="submit" variant="contained" size="large" disabled={asking} sx={{ alignSelf: 'flex-start' }}>
        {text(asking ? 'app.loading' : 'create.getQuote')}
      </Button>
    </Stack>
  );
};
