import type { ExportFamily } from '../voice/gpt-sovits-manifest';
import type { SamplingSettings } from './sampling/sampling-settings';

/** Phones whose features are made together. */
export interface FeatureStretch {
  phones: number;
  /** Chinese characters and marks with the phones of each; null: the features are zero. */
  characters: { text: string; word2ph: number[] } | null;
}

/** Phones in the voice's own numbers, and what their features are made from. */
export interface PhonedText {
  phoneIds: Int32Array;
  stretches: FeatureStretch[];
}

export interface ReferenceSpec extends PhonedText {
  /** Path of the WAV. */
  audio: string;
}

/** What the thread that runs the graphs has to know of a voice. */
export interface GptSovitsSpec {
  voiceId: string;
  family: ExportFamily;
  reproducible: boolean;
  /** Paths of the graphs; which is which is told by their tensors. */
  graphs: string[];
  vocabulary?: string;
  sampling: SamplingSettings;
  mostCodes: number;
  /** Whether the voice lets its speed and its noise be changed: the graphs have to have inputs for that. */
  variable: { speed: boolean; noiseScale: boolean };
  /** By style. */
  references: Record<string, ReferenceSpec>;
  defaultStyle: string;
}

/** One thing to say. */
export interface GptSovitsItem extends PhonedText {
  style: string;
  speed: number;
  noiseScale: number;
  seed: number;
}

/** `end`: the model has drawn the end. `length`: it had not, within the most codes that are allowed. */
export type StoppedBy = 'end' | 'length';
