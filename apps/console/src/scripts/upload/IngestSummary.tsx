import { Alert, Button, Stack } from '@mui/material';
import type { IngestResult } from '@voicemill/contracts';
import { useCreatePath } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../../providers/i18n/use-text';
import { CastingSection } from '../casting/CastingSection';
import { FaultTable } from './FaultTable';

interface IngestSummaryProps {
  result: IngestResult;
  downloadFaults: () => void;
}

/** What an upload brought: lines taken, rows left out, kinds of blocks that are not speech, and where to go next. */
export const IngestSummary = ({ result, downloadFaults }: IngestSummaryProps) => {
  const [text, createPath] = [useText(), useCreatePath()];
  const { script, pendingRevisionId } = result;
  const skipped = Object.entries(result.skipped).map(([kind, count]) => `${kind} ${count}`);
  const sentences = [
    text('scripts.upload.rowsRead', { smart_count: result.rowsRead }),
    pendingRevisionId
      ? text('revisions.waits')
      : text('scripts.upload.imported', { smart_count: result.linesAccepted }),
    result.unchanged && text('scripts.upload.unchanged'),
    skipped.length > 0 && text('scripts.upload.skippedBlocks', { blocks: skipped.join(', ') }),
  ];
  return (
    <Stack spacing={2}>
      <Alert severity={result.faults.length > 0 || !script ? 'warning' : pendingRevisionId ? 'info' : 'success'}>
        {sentences.filter(Boolean).join(' ')}
      </Alert>
      {script && (
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          {pendingRevisionId ? (
            <Button component={Link} variant="contained" to={`/scripts/${script.id}/revisions/${pendingRevisionId}`}>
              {text('revisions.look')}
            </Button>
          ) : (
            <Button component={Link} variant="contained" to={`/jobs/create?scriptId=${script.id}`}>
              {text('scripts.createJob')}
            </Button>
          )}
          <Button component={Link} to={createPath({ resource: 'scripts', type: 'show', id: script.id })}>
            {text('scripts.upload.openScript')}
          </Button>
        </Stack>
      )}
      {script && !pendingRevisionId && result.speakers.length > 0 && <CastingSection scriptId={script.id} />}
      {result.faults.length > 0 && (
        <FaultTable faults={result.faults} total={result.faultsTotal} download={downloadFaults} />
      )}
    </Stack>
  );
};
