/**
 * Fades the first and the last `fadeSamples` in place along a raised cosine. Where the samples are shorter than two
 * fades, each takes half of them.
 */
export function fadeEdgesInPlace(samples: Float32Array, fadeSamples: number): void {
  const length = Math.min(fadeSamples, Math.floor(samples.length / 2));
  for (let at = 0; at < length; at += 1) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * (at + 0.5)) / length);
    const mirrored = samples.length - 1 - at;
    samples[at] = (samples[at] as number) * gain;
    samples[mirrored] = (samples[mirrored] as number) * gain;
  }
}
