/** Triangular filters over the bins of a power spectrum: band b weighs bins from[b].. by weights[starts[b]..starts[b + 1]). */
export interface MelFilters {
  bands: number;
  from: Uint16Array;
  starts: Uint32Array;
  weights: Float32Array;
}

// O'Shaughnessy's mel scale (Speech Communication, 1987).
const melOf = (hz: number): number => 1127 * Math.log(1 + hz / 700);
const hzOf = (mel: number): number => 700 * (Math.exp(mel / 1127) - 1);

/** Filters of equal width in mel from `lowHz` to `highHz`; each sums to 1, so that a band is a mean power. */
export function melFilters(
  bands: number,
  { lowHz, highHz }: { lowHz: number; highHz: number },
  { size, sampleRateHz }: { size: number; sampleRateHz: number },
): MelFilters {
  const [low, high] = [melOf(lowHz), melOf(highHz)];
  const edgeBins = Array.from({ length: bands + 2 }, (_, edge) => {
    return (hzOf(low + ((high - low) * edge) / (bands + 1)) * size) / sampleRateHz;
  });
  const filters: MelFilters = {
    bands,
    from: new Uint16Array(bands),
    starts: new Uint32Array(bands + 1),
    weights: new Float32Array(0),
  };
  const weights: number[] = [];
  for (let band = 0; band < bands; band += 1) {
    const own = triangle(edgeBins[band]!, edgeBins[band + 1]!, edgeBins[band + 2]!);
    filters.from[band] = own.from;
    weights.push(...own.weights);
    filters.starts[band + 1] = weights.length;
  }
  return { ...filters, weights: Float32Array.from(weights) };
}

function triangle(left: number, middle: number, right: number): { from: number; weights: number[] } {
  const from = Math.ceil(left);
  const weights: number[] = [];
  for (let bin = from; bin < right; bin += 1) {
    weights.push(bin <= middle ? (bin - left) / (middle - left) : (right - bin) / (right - middle));
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // Narrower than a bin: the bin next to its middle stands for it.
  if (!(sum > 0)) return { from: Math.round(middle), weights: [1] };
  return { from, weights: weights.map((weight) => weight / sum) };
}
