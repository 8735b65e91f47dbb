import { Alert, AlertTitle, Button, Stack } from '@mui/material';
import { problemOf } from '../../providers/http/api-client';
import { useText } from '../../providers/i18n/use-text';
import { FaultTable } from './FaultTable';

interface UploadFaultProps {
  error: Error;
  sending: boolean;
  sendWithoutRows: () => void;
  downloadFaults: () => void;
}

/** A refused upload: each bad row with its remedy, or the one sentence why the file could not be read at all. */
export const UploadFault = ({ error, sending, sendWithoutRows, downloadFaults }: UploadFaultProps) => {
  const text = useText();
  const problem = problemOf(error);
  const faults = problem?.faults ?? [];
  // 422 means bad rows in a file that could be read; skipping rows cannot mend a header or an encoding (400).
  const rowsOnly = problem?.status === 422 && problem.code === 'script-rejected';
  return (
    <Stack spacing={2}>
      <Alert
        severity="error"
        action={
          rowsOnly && (
            <Button color="inherit" onClick={sendWithoutRows} disabled={sending}>
              {text('scripts.upload.withoutRows')}
            </Button>
          )
        }
        sx={{ flexWrap: 'wrap' }}
      >
        <AlertTitle>{text(faults.length > 0 ? 'scripts.upload.rejected' : 'scripts.upload.failed')}</AlertTitle>
        {error.message}
      </Alert>
      {faults.length > 0 && <FaultTable faults={faults} total={problem?.faultsTotal} download={downloadFaults} />}
    </Stack>
  );
};
