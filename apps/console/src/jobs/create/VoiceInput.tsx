import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { parseVoiceChoice, type VoiceView } from '@voicemill/contracts';
import { useState } from 'react';
import { useGetList, useInput, useLocale } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import { useText } from '../../providers/i18n/use-text';
import { SpeakerControls } from '../../voices/SpeakerControls';
import { nameIn } from '../../voices/voice-names';
import { readSpeakerChoice, writeVoiceChoice } from '../../voices/voice-writing';

const byLanguage = 'by-language';

/** A voice with its speaker or mix, kept in its written form; none chosen leaves it to each line's language. */
export const VoiceInput = () => {
  const [text, locale] = [useText(), useLocale()];
  const { field } = useInput({ source: 'settings.voice' });
  const {
    data: voices = [],
    error,
    refetch,
  } = useGetList<VoiceView>('voices', { pagination: { page: 1, perPage: 100 } });
  const written = typeof field.value === 'string' && field.value ? field.value : undefined;
  // The controls keep weights as they were set; the written form has them rounded.
  const [choice, setChoice] = useState(() => readSpeakerChoice(written));
  const voice = voices.find(({ id }) => id === (written && parseVoiceChoice(written)?.voiceId));
  const chooseVoice = (id: string) => {
    setChoice({ way: 'default' });
    field.onChange(id === byLanguage ? undefined : id);
  };
  if (error) return <LoadFault error={error} retry={refetch} />;
  return (
    <Stack spacing={2}>
      <TextField
        select
        fullWidth
        label={text('settings.voice')}
        value={voice?.id ?? byLanguage}
        onChange={(event) => chooseVoice(event.target.value)}
      >
        <MenuItem value={byLanguage}>{text('settings.byLanguage')}</MenuItem>
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
            field.onChange(writeVoiceChoice(voice.id, next));
          }}
        />
      )}
      {voice && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {text('voices.choice', { written: written ?? voice.id })} · {voice.licence}
        </Typography>
      )}
    </Stack>
  );
};
