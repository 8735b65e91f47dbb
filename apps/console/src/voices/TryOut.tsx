import SpeakIcon from '@mui/icons-material/RecordVoiceOver';
import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { gainLimitDb, type VoiceView } from '@voicemill/contracts';
import { useState } from 'react';
import { LabelledSlider } from '../layout/LabelledSlider';
import { Section } from '../layout/Section';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { SpeakerControls } from './SpeakerControls';
import { SpeedAndPitch } from './SpeedAndPitch';
import { useSay } from './use-say';
import { writeVoiceChoice, type SpeakerChoice } from './voice-writing';

const longestText = 300;

/** A sentence, a speaker or a mix, speed, pitch and energy: spoken by a worker and played at once. */
export const TryOut = ({ voice }: { voice: VoiceView }) => {
  const [text, format] = [useText(), useFormat()];
  const [sentence, setSentence] = useState(text(`voices.tryOut.sample.${voice.languages[0] ?? 'en'}`));
  const [choice, setChoice] = useState<SpeakerChoice>({ way: 'default' });
  const [manner, setManner] = useState({ speed: 1, pitchSemitones: 0 });
  const [gainDb, setGainDb] = useState(0);
  const { say, url, isPending } = useSay(voice.id);
  const written = writeVoiceChoice(voice.id, choice);
  const speak = () => say({ text: sentence.trim(), voice: written, ...manner, gainDb });
  return (
    <Section title={text('voices.tryOut.heading')}>
      <Stack spacing={2}>
        <TextField
          label={text('voices.tryOut.text')}
          value={sentence}
          onChange={(event) => setSentence(event.target.value)}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: longestText } }}
          helperText={`${sentence.length} / ${longestText}`}
        />
        <SpeakerControls voice={voice} choice={choice} onChange={setChoice} />
        <SpeedAndPitch {...manner} onChange={setManner} />
        <LabelledSlider
          label={text('settings.gain')}
          value={gainDb}
          shown={format.number(gainDb, 1)}
          min={-gainLimitDb}
          max={gainLimitDb}
          step={0.5}
          onChange={setGainDb}
        />
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button variant="contained" startIcon={<SpeakIcon />} onClick={speak} disabled={isPending || !sentence.trim()}>
            {text(isPending ? 'voices.tryOut.saying' : 'voices.tryOut.say')}
          </Button>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {text('voices.choice', { written })}
          </Typography>
        </Stack>
        {url && (
          <Box component="audio" key={url} controls autoPlay src={url} aria-label={text('voices.tryOut.result')} sx={{ width: '100%' }} />
        )}
      </Stack>
    </Section>
  );
};
