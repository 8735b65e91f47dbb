import VoiceIcon from '@mui/icons-material/RecordVoiceOver';
import type { VoiceView } from '@voicemill/contracts';
import { ImportPage } from './imports/ImportPage';
import { VoiceList } from './VoiceList';
import { VoiceShow } from './VoiceShow';

export const voices = {
  list: VoiceList,
  show: VoiceShow,
  create: ImportPage,
  icon: VoiceIcon,
  recordRepresentation: (voice: VoiceView) => voice.id,
};
