import type { DistanceDb, PrecisionDistances } from '@voicemill/speech';
import type { Figure } from '../bench/figure';

/** @param name of voice and precision. Without a sentence of the same length there is no distance, only how much they differ. */
export function distanceFigures(name: string, distances: PrecisionDistances): Figure[] {
  const { sentences, sameLength, distanceDb, mostLengthChange } = distances;
  const over = `without noise, over the ${sameLength} of ${sentences} sentences that are as long in fp32`;
  const distance = (kind: string, { mean, most }: DistanceDb): Figure => {
    return { name: `${name}${kind}Db`, value: mean, detail: `in the mean, ${most.toFixed(3)} at most; ${over}` };
  };
  const { mel, logSpectral } = distanceDb ?? {};
  return [
    ...(mel ? [distance('Mel', mel)] : []),
    ...(logSpectral ? [distance('LogSpectral', logSpectral)] : []),
    {
      name: `${name}LengthChange`,
      value: mostLengthChange,
      detail: `largest of ${sentences} sentences, as a share of their length in fp32`,
    },
  ];
}
