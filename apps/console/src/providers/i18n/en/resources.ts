/** Names of resources and fields in the form react-admin looks them up by itself. */
export const resources = {
  jobs: {
    name: 'Job |||| Jobs',
    fields: {
      scriptTitle: 'Script',
      status: 'Status',
      progress: 'Progress',
      preset: 'Preset',
      voice: 'Voice',
      createdAt: 'Created',
      startedAt: 'Started',
      finishedAt: 'Finished',
      audioMs: 'Audio',
    },
  },
  scripts: {
    name: 'Script |||| Scripts',
    fields: {
      title: 'Title',
      kind: 'Kind',
      language: 'Language',
      author: 'Author',
      sourceName: 'File',
      revisionNumber: 'Revision',
      chapterCount: 'Chapters',
      lineCount: 'Lines',
      characterCount: 'Characters',
      createdAt: 'Uploaded',
    },
  },
  voices: { name: 'Voice |||| Voices' },
  usage: { name: 'Usage |||| Usage' },
  chunks: {
    name: 'Chunk |||| Chunks',
    fields: { place: 'Place', text: 'Text', status: 'Status', durationMs: 'Length', listen: 'Listen' },
  },
  lines: { name: 'Line |||| Lines' },
  chapters: { name: 'Chapter |||| Chapters' },
  events: { name: 'Event |||| Events' },
  deliveries: { name: 'Delivery |||| Deliveries' },
};
