import type { JobView } from '@voicemill/contracts';
import { DataTable } from 'react-admin';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { JobBar } from './JobBar';
import { JobStatusChip } from './JobStatusChip';

export const JobTable = () => {
  const [text, format] = [useText(), useFormat()];
  return (
    <DataTable<JobView> rowClick="show" bulkActionButtons={false}>
      <DataTable.Col source="scriptTitle" disableSort sx={{ fontWeight: 600 }} />
      <DataTable.Col<JobView> source="status" disableSort render={(job) => <JobStatusChip status={job.status} />} />
      <DataTable.Col<JobView>
        label="resources.jobs.fields.progress"
        disableSort
        render={(job) => <JobBar job={job} />}
        sx={{ width: '24%' }}
      />
      <DataTable.Col<JobView>
        label="resources.jobs.fields.preset"
        disableSort
        render={(job) => text(`settings.presets.${job.settings.preset}`)}
      />
      <DataTable.Col<JobView> source="audioMs" disableSort render={(job) => format.clock(job.audioMs)} />
      <DataTable.Col<JobView> source="createdAt" disableSort render={(job) => format.dateTime(job.createdAt)} />
    </DataTable>
  );
};
