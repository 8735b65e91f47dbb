import { MenuItem, Stack, TextField } from '@mui/material';
import type { VoiceView } from '@voicemill/contracts';
import { useLocale } from 'react-admin';
import { LabelledSlider } from '../layout/LabelledSlider';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { nameIn } from './voice-names';
import { firstChoice, waysOf, type SpeakerChoice, type SpeakerWay } from './voice-writing';

interface SpeakerControlsProps {
  voice: VoiceView;
  choice: SpeakerChoice;
  onChange: (choice: SpeakerChoice) => void;
}

/** Default speaker, one of them, a mix by sliders, or a glide. A voice of one speaker has nothing to choose. */
export const SpeakerControls = ({ voice, choice, onChange }: SpeakerControlsProps) => {
  const text = useText();
  if (voice.speakers.length < 2) return null;
  return (
    <Stack spacing={2}>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField
          select
          fullWidth
          label={text('voices.mix.way')}
          value={choice.way}
          onChange={(event) => onChange(firstChoice(voice, event.target.value as SpeakerWay))}
        >
          {waysOf(voice).map((way) => (
            <MenuItem key={way} value={way}>
              {text(`voices.mix.${way}`)}
            </MenuItem>
          ))}
        </TextField>
        {choice.way === 'one' && (
          <SpeakerSelect
            voice={voice}
            label={text('voices.mix.speaker')}
            value={choice.speaker}
            onChange={(speaker) => onChange({ way: 'one', speaker })}
          />
        )}
        {choice.way === 'glide' && (
          <>
            <SpeakerSelect
              voice={voice}
              label={text('voices.mix.from')}
              value={choice.from}
              onChange={(from) => onChange({ ...choice, from })}
            />
            <SpeakerSelect
              voice={voice}
              label={text('voices.mix.to')}
              value={choice.to}
              onChange={(to) => onChange({ ...choice, to })}
            />
          </>
        )}
      </Stack>
      {choice.way === 'mix' && <MixSliders voice={voice} weights={choice.weights} onChange={onChange} />}
    </Stack>
  );
};

interface SpeakerSelectProps {
  voice: VoiceView;
  label: string;
  value: string;
  onChange: (speaker: string) => void;
}

const SpeakerSelect = ({ voice, label, value, onChange }: SpeakerSelectProps) => {
  const locale = useLocale();
  return (
    <TextField select fullWidth label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {voice.speakers.map(({ id, names }) => (
        <MenuItem key={id} value={id}>
          {nameIn(names, locale)} ({id})
        </MenuItem>
      ))}
    </TextField>
  );
};

interface MixSlidersProps {
  voice: VoiceView;
  weights: Record<string, number>;
  onChange: (choice: SpeakerChoice) => void;
}

const MixSliders = ({ voice, weights, onChange }: MixSlidersProps) => {
  const [text, format, locale] = [useText(), useFormat(), useLocale()];
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return (
    <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
      {voice.speakers.map(({ id, names }) => {
        const weight = weights[id] ?? 0;
        return (
          <LabelledSlider
            key={id}
            label={text('voices.mix.weight', { name: nameIn(names, locale) })}
            value={weight}
            shown={format.percent(total > 0 ? weight / total : 0)}
            min={0}
            max={1}
            step={0.05}
            onChange={(next) => onChange({ way: 'mix', weights: { ...weights, [id]: next } })}
          />
        );
      })}
    </Stack>
  );
};
