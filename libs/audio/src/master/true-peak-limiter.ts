import { amplitudeToDb } from '../samples/decibels';
import { forEachLoudGap, gapPeak, peakReach } from '../meter/intersample-peaks';
import { roomFor } from '../samples/room-for';

const lookAheadMs = 5;
/** Long enough not to be heard as distortion of a vowel, short enough not to duck the next word. */
const releaseMs = 80;
/** A gain this close to 1 is 1: then untouched stretches are passed through bit for bit. */
const nearlyOne = 0.9999;

/**
 * A streaming look-ahead limiter that holds true peaks (4-fold oversampled) under a ceiling. The gain that a peak needs
 * is held over the 5 ms before it, recovers slowly after it, and a running mean over the same 5 ms rounds its corners
 * without ever letting a peak through. Output = input delayed by `delaySamples`.
 */
export class TruePeakLimiter {
  readonly delaySamples: number;
  private readonly lookAhead: number;
  private readonly recovery: number;
  private readonly ceiling: number;
  /** The last input samples and, in the same places, the gain already asked for; one more gain than samples. */
  private readonly carried: number;
  private input: Float32Array;
  private held: Float32Array;
  private readonly recent: Float64Array;
  private recentAt = 0;
  private recentSum: number;
  private envelope = 1;
  /** Every gain that still counts is 1, as in most of speech: blocks then pass as they are. */
  private isAtRest = true;
  private smallestGain = 1;

  constructor(sampleRateHz: number, ceilingDbtp: number) {
    this.lookAhead = Math.max(8, Math.round((sampleRateHz * lookAheadMs) / 1000));
    this.recovery = 1 - Math.exp(-1000 / (releaseMs * sampleRateHz));
    this.ceiling = 10 ** (ceilingDbtp / 20);
    this.delaySamples = this.lookAhead + peakReach;
    this.carried = this.delaySamples + peakReach;
    this.input = new Float32Array(this.carried);
    this.held = new Float32Array(this.carried + 1).fill(1);
    this.recent = new Float64Array(this.lookAhead).fill(1);
    this.recentSum = this.lookAhead;
  }

  /** Largest gain reduction so far, as a positive number of dB. */
  get largestReductionDb(): number {
    return this.smallestGain === 1 ? 0 : -amplitudeToDb(this.smallestGain);
  }

  /** Takes a block, multiplies it by `gain` and gives as many samples back, `delaySamples` late. */
  push(block: Float32Array, gain = 1): Float32Array {
    const { carried } = this;
    const length = carried + block.length;
    this.input = roomFor(length, this.input, carried);
    this.held = roomFor(length + 1, this.held, carried + 1);
    const input = this.input.subarray(0, length);
    const held = this.held.subarray(0, length + 1).fill(1, carried + 1);
    for (let at = 0; at < block.length; at += 1) input[carried + at] = (block[at] as number) * gain;
    const asked = this.askForGain(input, held, carried - peakReach, length - peakReach);
    const output = input.slice(peakReach, peakReach + block.length);
    if (asked || !this.isAtRest) this.applyGain(held.subarray(peakReach), output);
    else this.recentAt = (this.recentAt + block.length) % this.lookAhead;
    input.copyWithin(0, block.length);
    held.copyWithin(0, block.length);
    this.isAtRest = this.envelope === 1 && this.recentSum === this.lookAhead && onlyOnes(held.subarray(0, carried + 1));
    return output;
  }

  /** @returns whether anything in this block is too loud. */
  private askForGain(input: Float32Array, held: Float32Array, from: number, to: number): boolean {
    let asked = false;
    forEachLoudGap(input, from, to, this.ceiling, (at) => {
      const between = gapPeak(input, at);
      const peak = Math.max(between, Math.abs(input[at] as number));
      if (peak <= this.ceiling) return;
      asked = true;
      this.hold(held, at, peak);
      this.hold(held, at + 1, between);
    });
    return asked;
  }

  private hold(held: Float32Array, at: number, peak: number): void {
    if (peak <= this.ceiling) return;
    const gain = this.ceiling / peak;
    for (let before = at - this.lookAhead; before <= at; before += 1) {
      if ((held[before] as number) > gain) held[before] = gain;
    }
  }

  private applyGain(held: Float32Array, output: Float32Array): void {
    const { recent, lookAhead, recovery } = this;
    let { recentAt, recentSum, envelope } = this;
    for (let at = 0; at < output.length; at += 1) {
      envelope += (1 - envelope) * recovery;
      if (envelope > nearlyOne) envelope = 1;
      const wanted = held[at] as number;
      if (wanted < envelope) envelope = wanted;
      recentSum += envelope - (recent[recentAt] as number);
      recent[recentAt] = envelope;
      recentAt += 1;
      if (recentAt === lookAhead) {
        recentAt = 0;
        // Summed afresh once a round, so that rounding errors of a long book do not add up.
        recentSum = recent.reduce((sum, gain) => sum + gain, 0);
      }
      const gain = recentSum / lookAhead;
      if (gain < this.smallestGain) this.smallestGain = gain;
      output[at] = (output[at] as number) * gain;
    }
    this.recentAt = recentAt;
    this.recentSum = recentSum;
    this.envelope = envelope;
  }
}

const onlyOnes = (gains: Float32Array): boolean => gains.every((gain) => gain === 1);
