export const app = {
  title: 'Voicemill',
  menu: { dashboard: 'Start', newJob: 'New job' },
  language: 'Language',
  loading: 'Loading…',
  notKnown: '–',
  yes: 'yes',
  no: 'no',
  of: '%{done} of %{total}',
  more: 'Show more',
  retry: 'Try again',
  failedToLoad: 'This could not be loaded: %{reason}',
  unit: { minutes: '%{value} min', seconds: '%{value} s', percent: '%{value} %' },
  languages: { en: 'English', zh: 'Chinese' },
};

export const dashboard = {
  heading: 'From a script to finished speech',
  intro:
    'Upload a lesson or a manuscript, look at the quote, and Voicemill speaks, masters and checks it on this machine.',
  steps: {
    upload: {
      title: 'Upload a script',
      text: 'A CSV with one line a row, or a Markdown chapter.',
      action: 'Upload a script',
    },
    job: {
      title: 'Create a job',
      text: 'Choose the voice and what to deliver; see the quote before it starts.',
      action: 'New job',
    },
    listen: {
      title: 'Listen and download',
      text: 'Audio, captions, timings and the measured report.',
      action: 'See all jobs',
    },
  },
  stepDone: 'Done: %{count}',
  running: 'Running now',
  nothingRunning: 'No job is running.',
  recent: 'Latest jobs',
  noJobs: 'No jobs yet. They appear here once you start one.',
};
