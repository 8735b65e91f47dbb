import { MenuItem, TextField } from '@mui/material';
import { chunkStatuses, type ChunkStatus, type ChunkView, type JobView } from '@voicemill/contracts';
import { useState } from 'react';
import { Pagination, ReferenceManyField, useListContext } from 'react-admin';
import { useText } from '../../providers/i18n/use-text';
import { isFinished } from '../progress';
import { ChunkRow } from './ChunkRow';

const pollMs = 3_000;

type Shown = ChunkStatus | 'all' | 'flagged';

const filterOf = (shown: Shown): Record<string, string> =>
  shown === 'all' ? {} : shown === 'flagged' ? { flagged: 'true' } : { status: shown };

const ChunkRows = () => {
  const text = useText();
  const { data, isPending } = useListContext<ChunkView>();
  if (isPending) return <p>{text('app.loading')}</p>;
  if (!data || data.length === 0) return <p>{text('jobs.chunk.empty')}</p>;
  return data.map((chunk) => <ChunkRow key={chunk.id} chunk={chunk} />);
};

export const ChunksTab = ({ job }: { job: JobView }) => {
  const text = useText();
  const [status, setStatus] = useState<Shown>('all');
  return (
    <>
      <TextField
        select
        label={text('resources.chunks.fields.status')}
        value={status}
        onChange={(event) => setStatus(event.target.value as Shown)}
        sx={{ minWidth: 160, mb: 1 }}
      >
        <MenuItem value="all">{text('jobs.chunk.all')}</MenuItem>
        <MenuItem value="flagged">{text('jobs.chunk.onlyFlagged')}</MenuItem>
        {chunkStatuses.map((name) => (
          <MenuItem key={name} value={name}>
            {text(`jobs.chunk.status.${name}`)}
          </MenuItem>
        ))}
      </TextField>
      <ReferenceManyField
        reference="chunks"
        target="jobId"
        filter={filterOf(status)}
        perPage={25}
        pagination={<Pagination />}
        queryOptions={{ refetchInterval: isFinished(job) ? false : pollMs }}
      >
        <ChunkRows />
      </ReferenceManyField>
    </>
  );
};
