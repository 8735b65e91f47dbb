import { Stack } from '@mui/material';
import type { VoiceView } from '@voicemill/contracts';
import { ListButton, Show, TopToolbar, useLocale, useRecordContext } from 'react-admin';
import { TryOut } from './TryOut';
import { VoiceFacts } from './VoiceFacts';
import { nameIn } from './voice-names';

const Actions = () => (
  <TopToolbar>
    <ListButton />
  </TopToolbar>
);

const VoiceTitle = () => {
  const [voice, locale] = [useRecordContext<VoiceView>(), useLocale()];
  return <>{voice && nameIn(voice.names, locale)}</>;
};

const Page = () => {
  const voice = useRecordContext<VoiceView>();
  if (!voice) return null;
  return (
    <Stack spacing={2}>
      <TryOut key={voice.id} voice={voice} />
      <VoiceFacts voice={voice} />
    </Stack>
  );
};

export const VoiceShow = () => (
  <Show component="div" actions={<Actions />} title={<VoiceTitle />}>
    <Page />
  </Show>
);
