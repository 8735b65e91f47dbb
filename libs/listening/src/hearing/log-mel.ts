import { melFilters, type MelFilters } from './mel-filters';
import { PowerSpectrum } from './power-spectrum';

/** Frames of a take: `bands` natural logarithms of power each, row by row. */
export interface LogMel {
  frames: number;
  bands: number;
  hopMs: number;
  values: Float32Array;
}

export const melBands = 40;
export const hopMs = 12;
const windowMs = 32;
const [lowHz, highHz] = [60, 7600];
/** Powers below are taken for silence: -95 dB of a full-scale sine, below what 16 bits hold. */
const floor = 1e-10;

/** Hears one sample rate: filters, window and buffers are made once. */
export class LogMelEar {
  private readonly spectrum: PowerSpectrum;
  private readonly filters: MelFilters;
  private readonly window: Float32Array;
  private readonly frame: Float32Array;
  private readonly powers: Float32Array;

  constructor(readonly sampleRateHz: number) {
    const length = Math.round((windowMs * sampleRateHz) / 1000);
    const size = 2 ** Math.ceil(Math.log2(length));
    this.spectrum = new PowerSpectrum(size);
    this.filters = melFilters(melBands, { lowHz, highHz: Math.min(highHz, sampleRateHz / 2) }, { size, sampleRateHz });
    const gain = 1 / length;
    // Hann; the gain makes powers independent of rate and window.
    this.window = Float32Array.from({ length }, (_, at) => {
      return gain * (1 - Math.cos((2 * Math.PI * (at + 0.5)) / length));
    });
    this.frame = new Float32Array(size);
    this.powers = new Float32Array(size / 2 + 1);
  }

  /** @param samples mono, full scale is 1. Frame f is centred on (f + 0.5) hops. */
  hear(samples: Float32Array): LogMel {
    const hop = (hopMs * this.sampleRateHz) / 1000;
    const frames = Math.max(1, Math.floor(samples.length / hop));
    const values = new Float32Array(frames * melBands);
    const { window, frame, powers } = this;
    for (let index = 0; index < frames; index += 1) {
      const from = Math.round((index + 0.5) * hop - window.length / 2);
      // Outside the take it is silent.
      const low = Math.max(0, -from);
      const high = Math.min(window.length, samples.length - from);
      frame.fill(0);
      for (let at = low; at < high; at += 1) frame[at] = window[at]! * samples[from + at]!;
      this.spectrum.of(frame, powers);
      this.writeBands(values, index * melBands);
    }
    return { frames, bands: melBands, hopMs, values };
  }

  private writeBands(values: Float32Array, place: number): void {
    const { from, starts, weights } = this.filters;
    for (let band = 0; band < melBands; band += 1) {
      const end = starts[band + 1]!;
      let power = floor;
      let bin = from[band]!;
      for (let at = starts[band]!; at < end; at += 1, bin += 1) power += weights[at]! * this.powers[bin]!;
      values[place + band] = Math.log(power);
    }
  }
}
