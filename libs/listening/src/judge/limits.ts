/**
 * Where a take stops being sound. Each was set on the texts kept for it (`npm run bench:gate -- --part tune`), where hardly
 * a sound take lies beyond; docs/faithfulness.md has the table of the other texts.
 */
export const limits = {
  /** Of `wordEvidence`, in nats. Rare neutral tones are said unclearly, so what replaces a sound has to be much likelier. */
  wordNats: { dropped: 8, repeated: 6, inserted: 36, replaced: 60 },
  /** Frames of silence where the text has no mark, and where it has one, at speed 1. */
  unmarkedSilence: 6.5,
  markedSilence: 48,
  /** Frames of silence before the first sound. */
  leadingSilence: 27,
  /** Of `endLevel`: a take that is louder at its end was cut off. */
  endLevel: 0.48,
  clippedSamples: 20,
  /** Of `voiceDistance`, in spreads. */
  timbre: 2.7,
  pitch: 4.2,
  otherNats: 3,
} as const;
