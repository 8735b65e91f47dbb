import { encodePlainWav, resample } from '@voicemill/audio';

/** What recognisers are trained on and ask for. */
const recogniserRateHz = 16_000;

/** A take as recognisers want it: mono, 16 bit, 16 kHz. */
export function takeWav(samples: Float32Array, sampleRateHz: number): Buffer {
  return encodePlainWav(resample(samples, sampleRateHz, recogniserRateHz), recogniserRateHz);
}
