/** Neighbours nearer than this are the same: 16 bits tell them no further apart. */
const same = 1 / 32_000;
/** Quieter tops are no clipping of anything. */
const loud = 0.3;

/**
 * Samples of flat tops: three or more neighbours at the take's own highest level. Waves turn at their tops, so sound
 * takes have hardly any.
 */
export function clippedSamples(samples: Float32Array): number {
  let highest = 0;
  for (let at = 0; at < samples.length; at += 1) highest = Math.max(highest, Math.abs(samples[at]!));
  if (highest < loud) return 0;
  const top = highest - 4 * same;
  let clipped = 0;
  let run = 0;
  for (let at = 0; at < samples.length; at += 1) {
    run = Math.abs(samples[at]!) >= top ? run + 1 : 0;
    if (run >= 3) clipped += 1;
  }
  return clipped;
}
