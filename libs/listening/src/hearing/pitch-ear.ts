import { hopMs } from './log-mel';

/** Pitch is looked for between these (Hz): a low male voice shifted down, a high female one shifted up. */
const [lowestHz, highestHz] = [60, 500];
/** Enough for ten harmonics of a low voice, and cheap: every lag costs a sum. */
const coarseRateHz = 5500;
const windowMs = 36;
/** Autocorrelation of clearly voiced speech. */
const voicedFrom = 0.7;
/** A longer lag has to be this much better than a shorter one: it may be its multiple. */
const nearlyBest = 0.9;

/** Finds pitch in single frames, by normalised autocorrelation of the signal at a coarse rate. */
export class PitchEar {
  private readonly factor: number;
  private readonly rateHz: number;
  private readonly window: number;
  private readonly lags: [number, number];
  private readonly likeness: Float64Array;
  private coarse = new Float32Array(0);

  constructor(private readonly sampleRateHz: number) {
    this.factor = Math.max(1, Math.round(sampleRateHz / coarseRateHz));
    this.rateHz = sampleRateHz / this.factor;
    this.window = Math.round((this.rateHz * windowMs) / 1000);
    this.lags = [Math.floor(this.rateHz / highestHz), Math.ceil(this.rateHz / lowestHz)];
    this.likeness = new Float64Array(this.lags[1] + 2);
  }

  /** Takes a signal in; `pitchHz` is asked about it. */
  hear(samples: Float32Array): void {
    const { factor } = this;
    const coarse = new Float32Array(Math.floor(samples.length / factor));
    for (let at = 0; at < coarse.length; at += 1) {
      let sum = 0;
      for (let inner = 0; inner < factor; inner += 1) sum += samples[at * factor + inner]!;
      coarse[at] = sum / factor;
    }
    this.coarse = coarse;
  }

  /** @returns 0 when the frame is not clearly voiced. */
  pitchHz(frame: number): number {
    const [shortest, longest] = this.lags;
    const centre = ((frame + 0.5) * hopMs * this.sampleRateHz) / (1000 * this.factor);
    const from = Math.round(centre - (this.window + longest) / 2);
    if (from < 0 || from + this.window + longest + 1 >= this.coarse.length) return 0;
    let best = 0;
    for (let lag = shortest - 1; lag <= longest + 1; lag += 1) {
      this.likeness[lag] = this.likenessAt(from, lag);
      if (lag >= shortest && lag <= longest) best = Math.max(best, this.likeness[lag]!);
    }
    if (best < voicedFrom) return 0;
    for (let lag = shortest; lag <= longest; lag += 1) {
      const [left, middle, right] = [this.likeness[lag - 1]!, this.likeness[lag]!, this.likeness[lag + 1]!];
      if (middle < best * nearlyBest || middle < left || middle < right) continue;
      const bend = left - 2 * middle + right;
      return this.rateHz / (lag + (bend === 0 ? 0 : (left - right) / (2 * bend)));
    }
    return 0;
  }

  private likenessAt(from: number, lag: number): number {
    const { coarse, window } = this;
    let product = 0;
    let here = 1e-9;
    let there = 1e-9;
    for (let at = from; at < from + window; at += 1) {
      const a = coarse[at]!;
      const b = coarse[at + lag]!;
      product += a * b;
      here += a * a;
      there += b * b;
    }
    return product / Math.sqrt(here * there);
  }
}
