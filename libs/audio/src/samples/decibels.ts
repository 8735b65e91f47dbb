/** Level of an amplitude (full scale = 1) in dB; 0 gives -Infinity. */
export const amplitudeToDb = (amplitude: number): number => 20 * Math.log10(amplitude);

/** Level of a mean square (full scale = 1) in dB, as meters of RMS read it: a full-scale sine is -3.01 dB. */
export const powerToDb = (meanSquare: number): number => 10 * Math.log10(meanSquare);

/** Amplitude factor of a level or gain in dB. */
export const dbToAmplitude = (db: number): number => 10 ** (db / 20);

/** Makes samples louder or softer where they lie. */
export function gainInPlace(samples: Float32Array, gainDb: number): void {
  const factor = dbToAmplitude(gainDb);
  for (let index = 0; index < samples.length; index += 1) samples[index] = samples[index]! * factor;
}
