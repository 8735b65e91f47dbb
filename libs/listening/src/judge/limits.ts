/**
 * Where a take stops being sound. Each was set on the tuning half of the texts (`npm run bench:gate -- --tune` prints the
 * quantiles), so that together they refuse fewer than one sound take in a hundred; docs/faithfulness.md has the table.
 */
export const limits = {
  /** Of `wordEvidence`, in nats. */
  wordNats: 60,
  /** Frames of silence where the text has no mark, and where it has one, at speed 1. */
  unmarkedSilence: 8,
  markedSilence: 34,
  /** Frames of silence before the first sound. */
  leadingSilence: 27,
  /** Of `endLevel`: a take that is louder at its end was cut off. */
  endLevel: 0.3,
  clippedSamples: 30,
  /** Of `voiceDistance`, in spreads. */
  timbre: 2.7,
  pitch: 2.9,
  otherNats: 11,
} as const;
