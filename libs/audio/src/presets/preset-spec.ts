import type { AudioFormat, PresetName } from '@voicemill/contracts';

/** What one delivered file holds. */
export type FileScope = 'book' | 'chapter' | 'row';

export type LoudnessTarget =
  | { kind: 'lufs'; target: number; tolerance: number }
  | { kind: 'rms'; minDb: number; maxDb: number; aimDb: number }
  | { kind: 'none' };

export interface MsRange {
  minMs: number;
  maxMs: number;
}

/** A delivery specification as data. */
export interface PresetSpec {
  name: PresetName;
  /** The formats it stands for when a job names none. */
  formats: readonly AudioFormat[];
  /** One file for each of these. */
  oneFilePer: readonly FileScope[];
  loudness: LoudnessTarget;
  /** Null: peaks are neither held nor judged. */
  peak: { kind: 'true' | 'sample'; maxDb: number } | null;
  /** How far below `peak.maxDb` the limiter works at first: lossy codecs overshoot it by a few tenths of a dB. */
  peakHeadroomDb: number;
  noiseFloorMaxDb: number | null;
  /** Room tone before the first and after the last chapter of a file, and between two chapters in it. */
  headMs: number;
  tailMs: number;
  betweenMs: number;
  /** Limits of head and tail as measured, where the specification has any. */
  headRange: MsRange | null;
  tailRange: MsRange | null;
  /** Null: the rate of the voice. Opus files are always 48 kHz. */
  sampleRateHz: number | null;
  bitRateKbps: Partial<Record<AudioFormat, number>>;
  wavBits: 16 | 24;
  minBitRateKbps: number | null;
  constantBitRate: boolean;
  maxMinutes: number | null;
}
