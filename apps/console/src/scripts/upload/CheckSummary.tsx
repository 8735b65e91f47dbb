import { Alert, Stack } from '@mui/material';
import type { IngestResult } from '@voicemill/contracts';
import { useText } from '../../providers/i18n/use-text';
import { FaultTable } from './FaultTable';

interface CheckSummaryProps {
  result: IngestResult;
  downloadFaults: () => void;
}

/** What an upload would bring: lines, refused rows, speakers; nothing was stored. */
export const CheckSummary = ({ result, downloadFaults }: CheckSummaryProps) => {
  const text = useText();
  const { rowsRead, linesAccepted, faults, faultsTotal, speakers } = result;
  const who = speakers.map(({ speaker, lineCount }) => `${speaker} (${lineCount})`).join(', ');
  const sentences = [
    text('scripts.upload.rowsRead', { smart_count: rowsRead }),
    text('scripts.check.lines', { smart_count: linesAccepted }),
    who && text('scripts.check.speakers', { who }),
    text('scripts.check.nothingStored'),
  ];
  return (
    <Stack spacing={2}>
      <Alert severity={faultsTotal > 0 ? 'warning' : 'success'} sx={{ overflowWrap: 'anywhere' }}>
        {sentences.filter(Boolean).join(' ')}
      </Alert>
      {faults.length > 0 && <FaultTable faults={faults} total={faultsTotal} download={downloadFaults} />}
    </Stack>
  );
};
