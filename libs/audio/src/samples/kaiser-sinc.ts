/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-16; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/**
 * One sample of a low-pass impulse: sinc with the given cut-off under a Kaiser window (Kaiser 1974).
 *
 * @param distance samples from the centre.
 * @param halfWidth samples from the centre to the window's edge.
 * @param cutoff 1 = half the sample rate.
 * @param beta shape of the window: larger is more stop-band, wider transition.
 */
export function kaiserSinc(distance: number, halfWidth: number, cutoff: number, beta: number): number {
  const place = distance / halfWidth;
  if (Math.abs(place) >= 1) return 0;
  const angle = Math.PI * distance * cutoff;
  const sinc = angle === 0 ? cutoff : (cutoff * Math.sin(angle)) / angle;
  return (sinc * besselI0(beta * Math.sqrt(1 - place * place))) / besselI0(beta);
}
