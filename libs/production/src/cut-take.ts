import type { TakeRecipe } from '@voicemill/db';
import type { SynthesisResult } from '@voicemill/speech';

export interface CutTake {
  samples: Float32Array;
  phones: string[];
  /** End of each kept phone in ms from the cut's start. */
  phoneEndsMs: number[];
}

/** Cuts the context off that was spoken only for the melody (`TakeRecipe.keepFrom..keepTo`). */
export function cutTake(result: SynthesisResult, { keepFrom, keepTo }: TakeRecipe): CutTake {
  const kept = result.phoneTimings.slice(keepFrom, keepTo);
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (!first || !last) throw new RangeError('a take must keep at least one phone');
  const whole = keepFrom === 0 && keepTo === result.phoneTimings.length;
  const sampleAt = (ms: number): number => Math.round((ms / 1000) * result.sampleRateHz);
  const samples = whole ? result.samples : result.samples.slice(sampleAt(first.startMs), sampleAt(last.endMs));
  return {
    samples,
    phones: kept.map(({ phone }) => phone),
    phoneEndsMs: kept.map(({ endMs }) => Math.round((endMs - first.startMs) * 100) / 100),
  };
}
