import type { MeasuredFigure } from '@voicemill/contracts';
import { judgePreset, type JudgeOptions } from '../presets/judge-preset';
import type { PresetSpec } from '../presets/preset-spec';
import { encodeDelivery } from './encode-delivery';
import { firstCeilingDbtp, type EncodedDelivery, type EncodeRequest } from './encode-request';
import type { EncodedMeasurement } from './encoded-measurement';
import { measureEncoded } from './measure-encoded';

/** A file as delivered: what was made, what was measured in it, and the verdict on each figure. */
export interface Delivered extends EncodedDelivery {
  measurement: EncodedMeasurement;
  figures: MeasuredFigure[];
  pass: boolean;
  ceilingDbtp: number;
  /** How often it was encoded. */
  rounds: number;
}

const mostRounds = 3;
const marginDb = 0.1;

/**
 * Encodes a file, measures what came out, and, where the codec lifted a peak over the preset's limit, encodes it again
 * under a ceiling lower by what it was over; three times at most. A file that still misses a figure is handed back
 * with `pass` false, never silently.
 */
export async function deliverToPreset(
  request: Omit<EncodeRequest, 'ceilingDbtp'> & { ceilingDbtp?: number },
  signal?: AbortSignal,
  options?: JudgeOptions,
): Promise<Delivered> {
  const { preset } = request;
  let ceilingDbtp = request.ceilingDbtp ?? firstCeilingDbtp(preset);
  for (let rounds = 1; ; rounds += 1) {
    const encoded = await encodeDelivery({ ...request, ceilingDbtp }, signal);
    const measurement = await measureEncoded(request.outPath, signal);
    const overDb = overshootDb(preset, measurement);
    if (overDb <= 0 || rounds === mostRounds) {
      const figures = judgePreset(preset, measurement, options);
      return { ...encoded, measurement, figures, pass: figures.every(({ pass }) => pass), ceilingDbtp, rounds };
    }
    ceilingDbtp -= overDb + marginDb;
  }
}

function overshootDb({ peak }: PresetSpec, measured: EncodedMeasurement): number {
  if (peak === null) return 0;
  const level = peak.kind === 'true' ? measured.truePeakDbtp : measured.samplePeakDb;
  return level === null ? 0 : level - peak.maxDb;
}
