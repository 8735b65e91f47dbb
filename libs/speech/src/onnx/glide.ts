import type { GraphSpec } from './graph-spec';
import type { SpeakItem } from './thread-protocol';

/**
 * How many steps a glide has at most. The acoustic graph takes one embedding for a whole item, so it says the item once
 * for each step, and each phone is taken from the one that is nearest. Speakers an octave apart are then three quarters
 * of a semitone apart from step to step, less than one phone differs from the next anyway.
 */
const mostSteps = 16;

/** What the acoustic graph makes of several items as one tensor. */
export interface AcousticOutputs {
  /** Frames of a row, padding included. */
  frames: number;
  mel: Float32Array; // [B,M,F]
  f0?: Float32Array; // [B,F]
  durations: readonly number[]; // [B,T]
}

/** The item of each step of a glide, from its first mix to its last. */
export function glideRows(item: SpeakItem): SpeakItem[] {
  const steps = stepsOf(item);
  const { embeddingTo = item.embedding } = item;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const embedding = item.embedding.map((value, index) => value * (1 - share) + (embeddingTo[index] ?? 0) * share);
    return { ...item, embedding, embeddingTo: undefined };
  });
}

/**
 * One row out of those of `glideRows`: phone by phone from the step that it belongs to. Behind the speech come as many
 * silent frames as the graph has put behind its longest row.
 *
 * @returns `durations` of the item's own phones.
 */
export function joinGlide(item: SpeakItem, made: AcousticOutputs, { melBands, padMel }: GraphSpec): AcousticOutputs {
  const phones = item.phoneIds.length;
  const width = made.durations.length / (stepsOf(item) + 1);
  const framesOfRow = (row: number): number =>
    made.durations.slice(row * width, row * width + phones).reduce((sum, each) => sum + each, 0);
  const spans = spansOf(item, made.durations, width);
  const spoken = spans.reduce((sum, { count }) => sum + count, 0);
  const longest = Math.max(...Array.from({ length: stepsOf(item) + 1 }, (_, row) => framesOfRow(row)));
  const frames = spoken + made.frames - longest;
  const mel = new Float32Array(melBands * frames).fill(padMel);
  const f0 = made.f0 && new Float32Array(frames);
  let at = 0;
  for (const { row, from, count } of spans) {
    for (let band = 0; band < melBands; band += 1) {
      const start = (row * melBands + band) * made.frames + from;
      mel.set(made.mel.subarray(start, start + count), band * frames + at);
    }
    const start = row * made.frames + from;
    if (made.f0) f0?.set(made.f0.subarray(start, start + count), at);
    at += count;
  }
  return { frames, mel, f0, durations: spans.map(({ count }) => count) };
}

function stepsOf({ phoneIds }: SpeakItem): number {
  return Math.max(1, Math.min(mostSteps, phoneIds.length - 1));
}

/** Where each phone's frames lie: in the row of its step, behind that row's frames of the phones before it. */
function spansOf(item: SpeakItem, durations: readonly number[], width: number) {
  const last = Math.max(1, item.phoneIds.length - 1);
  return Array.from(item.phoneIds, (_, phone) => {
    const row = Math.round((phone / last) * stepsOf(item));
    const before = durations.slice(row * width, row * width + phone);
    const from = before.reduce((sum, each) => sum + each, 0);
    return { row, from, count: durations[row * width + phone] ?? 0 };
  });
}
