/** A triangle over the bins of a power spectrum: its weights from the first bin that it touches on. */
export interface SpectrumBand {
  first: number;
  weights: number[];
}

export interface MelLayout {
  bands: number;
  lowHz: number;
  highHz: number;
  sampleRateHz: number;
  /** Of the Fourier transform whose bins are weighed. */
  size: number;
}

/** The mel scale as Kaldi and HTK have it. */
const mel = (hz: number): number => 1127 * Math.log(1 + hz / 700);

/** Triangles that stand evenly on the mel scale, each over the middles of its two neighbours; their height is 1. */
export function melBands({ bands, lowHz, highHz, sampleRateHz, size }: MelLayout): SpectrumBand[] {
  const low = mel(lowHz);
  const step = (mel(highHz) - low) / (bands + 1);
  return Array.from({ length: bands }, (_, band) => {
    const left = low + band * step;
    const weightOf = (bin: number): number => {
      const at = (mel((bin * sampleRateHz) / size) - left) / step;
      return Math.max(0, at <= 1 ? at : 2 - at);
    };
    const weights = Array.from({ length: size / 2 }, (_unused, bin) => weightOf(bin));
    const first = weights.findIndex((weight) => weight > 0);
    const end = weights.findLastIndex((weight) => weight > 0) + 1;
    return { first, weights: weights.slice(first, end) };
  });
}
