import VoiceIcon from '@mui/icons-material/RecordVoiceOver';
import { Box } from '@mui/material';
import type { VoiceView } from '@voicemill/contracts';
import { CreateButton, List, TopToolbar, useListContext } from 'react-admin';
import { EmptyPage } from '../layout/EmptyPage';
import { useText } from '../providers/i18n/use-text';
import { VoiceCard } from './VoiceCard';

const Cards = () => {
  const { data = [] } = useListContext<VoiceView>();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))', gap: 2, mt: 2 }}>
      {data.map((voice) => (
        <VoiceCard key={voice.id} voice={voice} />
      ))}
    </Box>
  );
};

const Actions = () => {
  const text = useText();
  return (
    <TopToolbar>
      <CreateButton label={text('imports.open')} />
    </TopToolbar>
  );
};

export const VoiceList = () => {
  const text = useText();
  const empty = (
    <EmptyPage icon={<VoiceIcon />} title={text('voices.empty')} text="">
      <CreateButton label={text('imports.open')} variant="contained" />
    </EmptyPage>
  );
  return (
    <List component="div" actions={<Actions />} exporter={false} empty={empty}>
      <Cards />
    </List>
  );
};
