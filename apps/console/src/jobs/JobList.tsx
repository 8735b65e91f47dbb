import WorkIcon from '@mui/icons-material/PlaylistPlay';
import { jobStatuses, type JobView } from '@voicemill/contracts';
import { CreateButton, List, SelectInput, TopToolbar, useListContext } from 'react-admin';
import { EmptyPage } from '../layout/EmptyPage';
import { useNarrow } from '../layout/use-narrow';
import { useText } from '../providers/i18n/use-text';
import { JobCards } from './JobCards';
import { isFinished } from './progress';
import { JobTable } from './JobTable';

const pollMs = 2_000;
/** Asked again only while a job of the page still runs. */
const whileRunning = {
  refetchInterval: (query: { state: { data?: { data: JobView[] } } }) =>
    query.state.data?.data.some((job) => !isFinished(job)) ? pollMs : false,
} as const;

const Actions = () => {
  const text = useText();
  return (
    <TopToolbar>
      <CreateButton label={text('app.menu.newJob')} />
    </TopToolbar>
  );
};

const Empty = () => {
  const text = useText();
  return (
    <EmptyPage icon={<WorkIcon />} title={text('jobs.empty.title')} text={text('jobs.empty.text')}>
      <CreateButton label={text('app.menu.newJob')} variant="contained" />
    </EmptyPage>
  );
};

const Rows = () => {
  const { data = [] } = useListContext<JobView>();
  return useNarrow() ? <JobCards jobs={data} /> : <JobTable />;
};

export const JobList = () => {
  const text = useText();
  const choices = jobStatuses.map((status) => ({ id: status, name: text(`jobs.status.${status}`) }));
  const filters = [
    <SelectInput
      key="status"
      source="status"
      choices={choices}
      translateChoice={false}
      emptyText={text('jobs.allStatuses')}
      alwaysOn
    />,
  ];
  return (
    <List<JobView>
      actions={<Actions />}
      empty={<Empty />}
      exporter={false}
      filters={filters}
      queryOptions={whileRunning}
      perPage={25}
    >
      <Rows />
    </List>
  );
};
