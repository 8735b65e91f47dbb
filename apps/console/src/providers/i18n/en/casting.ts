export const casting = {
  title: 'Casting',
  intro:
    'Who speaks with which voice. It holds for all revisions of this script; a voice named in a line comes before it.',
  uncast:
    '%{smart_count} speaker has no voice yet and is spoken by the voice of the job. |||| %{smart_count} speakers have no voice yet and are spoken by the voice of the job.',
  voiceOf: 'Voice of %{speaker}',
  none: 'The voice of the job',
  sample: 'Hear',
  hear: 'Hear the first line of %{speaker}',
  heard: 'First line of %{speaker}',
  save: 'Save the casting',
  saved: 'The casting was saved.',
};
