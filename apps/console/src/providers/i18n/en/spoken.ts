export const spoken = {
  label: 'What will be spoken',
  asWritten: 'Spoken as it is written.',
  nothing: 'Nothing to say here: a pause.',
  words: 'Word by word',
  mode: {
    label: 'What is shown of each line',
    written: 'Written',
    spoken: 'Spoken',
    readings: 'With readings',
  },
  legend: 'Underlined words are said otherwise than they are written; touch one to see how.',
  try: 'Try a sentence',
  tryScript: 'Any sentence, read with the lexicon of this script. Nothing is stored.',
  tryWorkspace:
    'Any sentence: what would be said for its numbers, signs and words, read with the lexicon of the workspace. Nothing is stored.',
  sentence: 'Sentence',
  example: 'Dr. Lee read 3/4 of it on 5 May 2024 for $3.50.',
  help: 'A word may carry its reading: [read](say:red), [行](py:háng).',
  auto: 'Told by the text',
  show: 'Show what is spoken',
  told: 'Read as: %{language}',
  result: 'How it is read',
};
