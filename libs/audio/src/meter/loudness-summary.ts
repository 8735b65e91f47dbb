import { z } from 'zod';
import { powerToDb } from '../samples/decibels';

/**
 * What is kept of a measured signal: enough for its integrated loudness, RMS and peaks, alone or together with others.
 * Amplitudes and energies are linear (full scale = 1), because JSON has no -Infinity.
 */
export const loudnessSummarySchema = z.object({
  seconds: z.number().nonnegative(),
  /** Integral of the squared signal over time: divided by `seconds` it is the mean square, whatever the rate. */
  energySeconds: z.number().nonnegative(),
  samplePeak: z.number().nonnegative(),
  truePeak: z.number().nonnegative(),
  /** Gating blocks above the absolute gate, sorted into steps of 0.1 LU: [step, blocks, sum of their energies]. */
  blocks: z.array(z.tuple([z.number().int(), z.number().int(), z.number()])),
});
export type LoudnessSummary = z.infer<typeof loudnessSummarySchema>;

/** ITU-R BS.1770-4: this offset makes a 997 Hz sine of 0 dBFS in one channel read -3.01 LKFS. */
const loudnessOffset = -0.691;
/** Quieter gating blocks never count (absolute gate). */
export const absoluteGateLufs = -70;
const relativeGateLu = -10;

/** Loudness of a K-weighted mean square. */
export const loudnessOf = (meanSquare: number): number => loudnessOffset + powerToDb(meanSquare);

/** One summary of several signals as if they had been measured in one go (blocks across their joints excepted). */
export function mergeLoudness(parts: LoudnessSummary[]): LoudnessSummary {
  const steps = new Map<number, [number, number, number]>();
  for (const [step, count, energy] of parts.flatMap((part) => part.blocks)) {
    const known = steps.get(step);
    steps.set(step, [step, (known?.[1] ?? 0) + count, (known?.[2] ?? 0) + energy]);
  }
  return {
    seconds: parts.reduce((sum, part) => sum + part.seconds, 0),
    energySeconds: parts.reduce((sum, part) => sum + part.energySeconds, 0),
    samplePeak: parts.reduce((peak, part) => Math.max(peak, part.samplePeak), 0),
    truePeak: parts.reduce((peak, part) => Math.max(peak, part.truePeak), 0),
    blocks: [...steps.values()].sort((a, b) => a[0] - b[0]),
  };
}

type Block = LoudnessSummary['blocks'][number];

function meanLoudness(blocks: Block[]): number {
  const count = blocks.reduce((sum, block) => sum + block[1], 0);
  return loudnessOf(blocks.reduce((sum, block) => sum + block[2], 0) / count);
}

/** Integrated loudness in LUFS with both gates of ITU-R BS.1770-4; -Infinity for silence and for less than 400 ms. */
export function integratedLoudnessLufs(summary: LoudnessSummary): number {
  if (summary.blocks.length === 0) return -Infinity;
  const gate = meanLoudness(summary.blocks) + relativeGateLu;
  return meanLoudness(summary.blocks.filter(([, count, energy]) => loudnessOf(energy / count) > gate));
}

/** RMS of the whole signal, pauses included, in dB of full scale; -Infinity for silence. */
export function rmsDb(summary: LoudnessSummary): number {
  return summary.seconds === 0 ? -Infinity : powerToDb(summary.energySeconds / summary.seconds);
}
