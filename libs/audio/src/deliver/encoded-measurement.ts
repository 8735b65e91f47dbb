import type { LoudnessSummary } from '../meter/loudness-summary';

/** What was found in an encoded file; levels are null where there is nothing but digital silence. */
export interface EncodedMeasurement {
  codec: string;
  container: string;
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number | null;
  bitRateKbps: number | null;
  /** Whether all frames have one bit rate; null for codecs where that says nothing. */
  constantBitRate: boolean | null;
  durationMs: number;
  loudness: LoudnessSummary;
  loudnessLufs: number | null;
  rmsDb: number | null;
  samplePeakDb: number | null;
  truePeakDbtp: number | null;
  /** RMS of the quietest 500 ms. */
  noiseFloorDb: number | null;
  /** From the file's start to its first speech, and from its last speech to its end. */
  headMs: number;
  tailMs: number;
  /** Longest run of samples that are zero at 16 bits. */
  longestDigitalSilenceMs: number;
}
