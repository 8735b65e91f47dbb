import { Chip, type ChipProps } from '@mui/material';
import type { JobStatus } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';

const colours: Record<JobStatus, ChipProps['color']> = {
  queued: 'default',
  planning: 'info',
  synthesising: 'info',
  mastering: 'info',
  delivering: 'info',
  done: 'success',
  'done-with-gaps': 'warning',
  failed: 'error',
  cancelled: 'default',
};

export const JobStatusChip = ({ status }: { status: JobStatus }) => {
  const text = useText();
  return <Chip size="small" label={text(`jobs.status.${status}`)} color={colours[status]} variant="outlined" />;
};
