/**
 * Where a take stops being sound. Each was set on the texts kept for it (`npm run bench:gate -- --part tune`), where hardly
 * a sound take lies beyond; docs/faithfulness.md has the table of the other texts.
 */
export const limits = {
  /** Of `wordEvidence`, in nats. */
  wordNats: 42,
  /** Frames of silence where the text has no mark, and where it has one, at speed 1. */
  unmarkedSilence: 6.5,
  markedSilence: 32,
  /** Frames of silence before the first sound. */
  leadingSilence: 27,
  /** Of `endLevel`: a take that is louder at its end was cut off. */
  endLevel: 0.55,
  clippedSamples: 20,
  /** Of `voiceDistance`, in spreads. */
  timbre: 2.5,
  pitch: 3.4,
  otherNats: 4.8,
} as const;
