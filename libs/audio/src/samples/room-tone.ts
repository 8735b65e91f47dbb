import { dbToAmplitude } from './decibels';
import { SeededNoise } from './seeded-noise';

/**
 * RMS level of the tone in a master. Measured with ffmpeg 4.1: noise of -80 dBFS still comes through MP3 at 128 and
 * 192 kbit/s, AAC at 96 and Opus at 48 within 2.5 dB and without digital silence; and with the gain that usual speech
 * needs (-6 to +12 dB) a tone of -76 stays well below the audiobook floor of -60.
 */
export const roomToneDb = -76;

/** A gentle roll-off from here on: a room hums more than it hisses. */
const cornerHz = 1000;

/**
 * Steady, quiet, shaped noise in place of digital silence. The same seed gives the same samples, however the reader
 * cuts them into blocks.
 */
export class RoomTone {
  private readonly noise: SeededNoise;
  private readonly pole: number;
  private readonly scale: number;
  private last = 0;

  constructor(seed: number, sampleRateHz: number, levelDb: number = roomToneDb) {
    this.noise = new SeededNoise(seed);
    this.pole = Math.exp((-2 * Math.PI * cornerHz) / sampleRateHz);
    // White noise in [-1, 1) has the mean square 1/3; a one-pole filter y = x + p*y multiplies it by 1 / (1 - p^2).
    this.scale = dbToAmplitude(levelDb) * Math.sqrt(3 * (1 - this.pole * this.pole));
  }

  /** Adds the next `samples.length` samples of the tone to what is there. */
  addTo(samples: Float32Array): void {
    const { noise, pole, scale } = this;
    let last = this.last;
    for (let at = 0; at < samples.length; at += 1) {
      last = noise.next() + pole * last;
      samples[at] = (samples[at] as number) + scale * last;
    }
    this.last = last;
  }

  /** Yields `count` samples of nothing but tone, in blocks. */
  *stretch(count: number, blockSamples = 16_384): Generator<Float32Array> {
    for (let left = count; left > 0; left -= blockSamples) {
      const block = new Float32Array(Math.min(left, blockSamples));
      this.addTo(block);
      yield block;
    }
  }
}
