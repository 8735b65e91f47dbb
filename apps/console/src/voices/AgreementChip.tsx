import { Chip } from '@mui/material';
import type { VoiceView } from '@voicemill/contracts';
import { useState } from 'react';
import { useText } from '../providers/i18n/use-text';
import { agreementState } from './voice-writing';

const colours = { valid: 'success', expired: 'error', revoked: 'error' } as const;

export const AgreementChip = ({ voice }: { voice: VoiceView }) => {
  const text = useText();
  const [nowMs] = useState(() => Date.now());
  const state = agreementState(voice, nowMs);
  const label = `${text('voices.agreement.heading')}: ${text(`voices.agreement.${state}`)}`;
  return <Chip size="small" variant="outlined" color={colours[state]} label={label} />;
};
