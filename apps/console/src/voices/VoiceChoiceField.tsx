import { MenuItem, Stack, TextField } from '@mui/material';
import { parseVoiceChoice, type VoiceView } from '@voicemill/contracts';
import { useState } from 'react';
import { useLocale } from 'react-admin';
import { useText } from '../providers/i18n/use-text';
import { SpeakerControls } from './SpeakerControls';
import { nameIn } from './voice-names';
import { readSpeakerChoice, writeVoiceChoice } from './voice-writing';

const none = 'none';

export interface VoiceChoiceFieldProps {
  voices: VoiceView[];
  label: string;
  /** What choosing no voice means. */
  noneLabel: string;
  /** The choice in its written form; undefined: none. */
  value: string | undefined;
  onChange: (written: string | undefined) => void;
}

/** A voice with its speaker or mix, kept in its written form. */
export const VoiceChoiceField = ({ voices, label, noneLabel, value, onChange }: VoiceChoiceFieldProps) => {
  const [text, locale] = [useText(), useLocale()];
  // The controls keep weights as they were set; the written form has them rounded.
  const [choice, setChoice] = useState(() => readSpeakerChoice(value));
  const voice = voices.find(({ id }) => id === (value && parseVoiceChoice(value)?.voiceId));
  const chooseVoice = (id: string) => {
    setChoice({ way: 'default' });
    onChange(id === none ? undefined : id);
  };
  return (
    <Stack spacing={2}>
      <TextField
        select
        fullWidth
        label={label}
        value={voice?.id ?? none}
        onChange={(event) => chooseVoice(event.target.value)}
      >
        <MenuItem value={none}>{noneLabel}</MenuItem>
        {voices.map(({ id, names, languages }) => (
          <MenuItem key={id} value={id}>
            {nameIn(names, locale)} · {languages.map((one) => text(`app.languages.${one}`)).join(', ')}
          </MenuItem>
        ))}
      </TextField>
      {voice && (
        <SpeakerControls
          voice={voice}
          choice={choice}
          onChange={(next) => {
            setChoice(next);
            onChange(writeVoiceChoice(voice.id, next));
          }}
        />
      )}
    </Stack>
  );
};
