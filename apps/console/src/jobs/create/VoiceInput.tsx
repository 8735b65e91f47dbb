import { Stack, Typography } from '@mui/material';
import { parseVoiceChoice } from '@voicemill/contracts';
import { useInput } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import { useText } from '../../providers/i18n/use-text';
import { useVoices } from '../../voices/use-voices';
import { VoiceChoiceField } from '../../voices/VoiceChoiceField';

/** The voice of a job; none chosen leaves it to each line's language. */
export const VoiceInput = () => {
  const text = useText();
  const { field } = useInput({ source: 'settings.voice' });
  const { voices, error, refetch } = useVoices();
  const written = typeof field.value === 'string' && field.value ? field.value : undefined;
  const voice = voices.find(({ id }) => id === (written && parseVoiceChoice(written)?.voiceId));
  if (error) return <LoadFault error={error} retry={refetch} />;
  return (
    <Stack spacing={2}>
      <VoiceChoiceField
        voices={voices}
        label={text('settings.voice')}
        noneLabel={text('settings.byLanguage')}
        value={written}
        onChange={field.onChange}
      />
      {voice && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {text('voices.choice', { written: written ?? voice.id })} · {voice.licence}
        </Typography>
      )}
    </Stack>
  );
};
