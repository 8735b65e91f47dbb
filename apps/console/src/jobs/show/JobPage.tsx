import { Box, Card, Stack, Tab, Tabs } from '@mui/material';
import type { JobView } from '@voicemill/contracts';
import { useState } from 'react';
import { useText } from '../../providers/i18n/use-text';
import { DeliveriesTab } from '../deliver/DeliveriesTab';
import { ChunksTab } from './ChunksTab';
import { EventLog } from './EventLog';
import { JobProgress } from './JobProgress';
import { QuoteTab } from './QuoteTab';
import { SettingsTab } from './SettingsTab';
import { useLiveJob } from './use-live-job';

const tabs = ['deliveries', 'log', 'chunks', 'quote', 'settings'] as const;
type TabName = (typeof tabs)[number];

export const JobPage = ({ job }: { job: JobView }) => {
  const text = useText();
  const live = useLiveJob(job);
  // Until someone chooses: what there is to see now.
  const [chosen, setChosen] = useState<TabName>();
  const tab = chosen ?? (job.status === 'done' || job.status === 'done-with-gaps' ? 'deliveries' : 'log');
  return (
    <Stack spacing={2}>
      <JobProgress job={job} live={live} />
      <Card>
        <Tabs
          value={tab}
          onChange={(_event, next: TabName) => setChosen(next)}
          variant="scrollable"
          allowScrollButtonsMobile
          sx={{ borderBottom: 1, borderColor: 'divider' }}
        >
          {tabs.map((name) => (
            <Tab
              key={name}
              value={name}
              id={`job-tab-${name}`}
              aria-controls="job-panel"
              label={text(`jobs.tabs.${name}`)}
            />
          ))}
        </Tabs>
        <Box role="tabpanel" id="job-panel" aria-labelledby={`job-tab-${tab}`} sx={{ p: { xs: 1.5, sm: 2 } }}>
          {tab === 'deliveries' && <DeliveriesTab job={job} />}
          {tab === 'log' && <EventLog job={job} live={live.events} />}
          {tab === 'chunks' && <ChunksTab job={job} />}
          {tab === 'quote' && <QuoteTab job={job} />}
          {tab === 'settings' && <SettingsTab settings={job.settings} />}
        </Box>
      </Card>
    </Stack>
  );
};
