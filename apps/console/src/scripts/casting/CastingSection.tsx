import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import type { SpeakerView } from '@voicemill/contracts';
import { useState } from 'react';
import { LoadFault } from '../../layout/LoadFault';
import { Section } from '../../layout/Section';
import { useText } from '../../providers/i18n/use-text';
import { useVoices } from '../../voices/use-voices';
import { VoiceChoiceField } from '../../voices/VoiceChoiceField';
import { sameVoices, savedVoices, withVoice } from './casting-draft';
import { HearSpeaker } from './HearSpeaker';
import { useCasting, useSaveCasting } from './use-casting';

/** Speakers shown at once: a novel has many who say one line. */
const shownAtOnce = 20;

const rowSx = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr auto', md: '180px 1fr auto' },
  gap: 1.5,
  alignItems: 'start',
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
} as const;

const CastingForm = ({ scriptId, speakers }: { scriptId: string; speakers: SpeakerView[] }) => {
  const text = useText();
  const { voices, error, refetch } = useVoices();
  const saved = savedVoices(speakers);
  const [draft, setDraft] = useState(saved);
  const [shown, setShown] = useState(shownAtOnce);
  const save = useSaveCasting(scriptId);
  const uncast = speakers.filter(({ speaker, lineCount }) => lineCount > 0 && draft[speaker] === undefined).length;
  if (error) return <LoadFault error={error} retry={refetch} />;
  return (
    <Stack spacing={1.5}>
      <Typography color="textSecondary">{text('casting.intro')}</Typography>
      {uncast > 0 && <Alert severity="info">{text('casting.uncast', { smart_count: uncast })}</Alert>}
      <div>
        {speakers.slice(0, shown).map(({ speaker, lineCount }) => (
          <Box key={speaker} role="group" aria-label={speaker} sx={rowSx}>
            <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', md: 'auto' } }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{speaker}</Typography>
              <Typography variant="body2" color="textSecondary">
                {text('scripts.chapterLines', { smart_count: lineCount })}
              </Typography>
            </Box>
            <VoiceChoiceField
              voices={voices}
              label={text('casting.voiceOf', { speaker })}
              noneLabel={text('casting.none')}
              value={draft[speaker]}
              onChange={(voice) => setDraft(withVoice(draft, speaker, voice))}
            />
            <HearSpeaker scriptId={scriptId} speaker={speaker} voice={draft[speaker]} />
          </Box>
        ))}
      </div>
      {speakers.length > shown && <Button onClick={() => setShown(shown + shownAtOnce)}>{text('app.more')}</Button>}
      <Button
        variant="contained"
        disabled={save.isPending || sameVoices(draft, saved)}
        onClick={() => save.mutate(draft)}
        sx={{ alignSelf: 'flex-start' }}
      >
        {text('casting.save')}
      </Button>
    </Stack>
  );
};

/** Who speaks in a script, with which voice; nothing where nobody is named. */
export const CastingSection = ({ scriptId }: { scriptId: string }) => {
  const text = useText();
  const { data, error, refetch } = useCasting(scriptId);
  if (error) return <LoadFault error={error} retry={refetch} />;
  if (!data || data.speakers.length === 0) return null;
  return (
    <Section title={text('casting.title')}>
      <CastingForm scriptId={scriptId} speakers={data.speakers} />
    </Section>
  );
};
