export interface Tone {
  sampleCount: number;
  sampleRateHz: number;
  /** Parts of the whole that stay silent, at each end. */
  silentFrom: number;
  silentTo: number;
  pitchHz: number;
  amplitude: number;
}

/** A sine between two silences. By a rotating pair instead of `Math.sin`: load tests ask for hours of it. */
export function makeTone({ sampleCount, sampleRateHz, silentFrom, silentTo, pitchHz, amplitude }: Tone): Float32Array {
  const samples = new Float32Array(sampleCount);
  const step = (2 * Math.PI * pitchHz) / sampleRateHz;
  const [turnCos, turnSin] = [Math.cos(step), Math.sin(step)];
  let [cos, sin] = [amplitude, 0];
  for (let index = silentFrom; index < silentTo; index += 1) {
    samples[index] = sin;
    const turned = cos * turnCos - sin * turnSin;
    sin = sin * turnCos + cos * turnSin;
    cos = turned;
  }
  return samples;
}
