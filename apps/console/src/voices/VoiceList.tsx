import VoiceIcon from '@mui/icons-material/RecordVoiceOver';
import { Box } from '@mui/material';
import type { VoiceView } from '@voicemill/contracts';
import { List, useListContext } from 'react-admin';
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

export const VoiceList = () => {
  const text = useText();
  const empty = <EmptyPage icon={<VoiceIcon />} title={text('voices.empty')} text="" />;
  return (
    <List component="div" actions={false} exporter={false} empty={empty}>
      <Cards />
    </List>
  );
};
