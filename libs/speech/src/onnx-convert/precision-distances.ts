import type { ComparedSentence } from './compare-precisions';

export interface DistanceDb {
  mean: number;
  most: number;
}

/** How far a precision is from fp32, over all sentences of a voice. */
export interface PrecisionDistances {
  sentences: number;
  /** As long in both: whose spectra were compared. */
  sameLength: number;
  /** Over those; undefined when there are none. */
  distanceDb?: { logSpectral: DistanceDb; mel: DistanceDb };
  /** The largest change of a sentence's length, as a share of what it has in fp32. */
  mostLengthChange: number;
}

/** Sums up sentences that were compared. @throws RangeError when there are none. */
export function precisionDistances(sentences: readonly ComparedSentence[]): PrecisionDistances {
  if (sentences.length === 0) throw new RangeError('no sentence was compared');
  const compared = sentences.flatMap(({ distanceDb }) => distanceDb ?? []);
  const logSpectral = summed(compared.map((each) => each.logSpectral));
  const mel = summed(compared.map((each) => each.mel));
  return {
    sentences: sentences.length,
    sameLength: compared.length,
    ...(logSpectral && mel ? { distanceDb: { logSpectral, mel } } : {}),
    mostLengthChange: Math.max(...sentences.map(({ lengthShare }) => Math.abs(lengthShare - 1))),
  };
}

function summed(distancesDb: readonly number[]): DistanceDb | undefined {
  if (distancesDb.length === 0) return undefined;
  return {
    mean: distancesDb.reduce((sum, each) => sum + each, 0) / distancesDb.length,
    most: Math.max(...distancesDb),
  };
}
