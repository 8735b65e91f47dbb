import type { AudioFormat } from '@voicemill/contracts';
import type { PresetSpec } from '../presets/preset-spec';

/** A master, or a cut of one, that goes into a delivered file. */
export interface EncodeInput {
  /** A mono WAV file. */
  path: string;
  sampleRateHz: number;
  /** Title of its chapter mark. */
  title: string;
  startMs?: number;
  endMs?: number;
}

export interface EncodeRequest {
  inputs: EncodeInput[];
  format: AudioFormat;
  preset: PresetSpec;
  gainDb: number;
  /** Ignored by presets that hold no peaks. */
  ceilingDbtp: number;
  /** The file appears when it is whole. */
  outPath: string;
  /** See deliveryTags; that the speech is made by a machine is always added. */
  tags: Record<string, string>;
  /** A JPEG or PNG; MP3, M4B and FLAC carry it. */
  coverPath?: string;
  /** In place of the preset's room tone. */
  headMs?: number;
  tailMs?: number;
  betweenMs?: number;
}

export interface EncodedDelivery {
  durationMs: number;
  /** Where in the file the first sample of each input lies. */
  inputOffsetsMs: number[];
  limiterLargestReductionDb: number;
}

/** The ceiling to begin with: as far below the preset's limit as its codecs are known to overshoot. */
export function firstCeilingDbtp(preset: PresetSpec): number {
  return preset.peak === null ? 0 : preset.peak.maxDb - preset.peakHeadroomDb;
}
