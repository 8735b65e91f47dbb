const partMs = 50;
/** The window of Audacity's ACX Check: the quietest 500 ms are the noise floor. */
const partsPerWindow = 10;
const frameMs = 10;
/** The level that takes are trimmed at by default: what is below it at the edges of a file counts as room tone. */
const speechAmplitude = 10 ** (-40 / 20);
/** Half a step of 16 bits: quieter samples are zeros there. */
const zeroAtSixteenBits = 0.5 / 32_768;

/** Adds up squares over stretches of equal length. */
class EvenParts {
  private energy = 0;
  private filled = 0;

  constructor(
    private readonly length: number,
    private readonly onPart: (meanSquare: number) => void,
  ) {}

  push(samples: Float32Array): void {
    for (let at = 0; at < samples.length;) {
      const next = Math.min(samples.length, at + this.length - this.filled);
      this.filled += next - at;
      let { energy } = this;
      for (; at < next; at += 1) energy += (samples[at] as number) * (samples[at] as number);
      this.energy = energy;
      if (this.filled < this.length) return;
      this.onPart(energy / this.length);
      this.energy = 0;
      this.filled = 0;
    }
  }
}

/** The quiet side of a streamed signal: its noise floor, how long it is quiet at both ends, and digital silence. */
export class QuietMeter {
  /** Mean square of the quietest 500 ms (looked at every 50 ms); Infinity for less than 500 ms. */
  floorMeanSquare = Infinity;
  private readonly parts: EvenParts;
  private readonly frames: EvenParts;
  private readonly window: number[] = [];
  private frameCount = 0;
  private firstLoudFrame = -1;
  private lastLoudFrame = -1;
  private zeros = 0;
  private longestZeros = 0;
  private sampleCount = 0;
  private readonly frameLength: number;

  constructor(private readonly sampleRateHz: number) {
    this.frameLength = Math.round((sampleRateHz * frameMs) / 1000);
    this.parts = new EvenParts(Math.round((sampleRateHz * partMs) / 1000), (meanSquare) => this.closePart(meanSquare));
    this.frames = new EvenParts(this.frameLength, (meanSquare) => this.closeFrame(meanSquare));
  }

  push(samples: Float32Array): void {
    this.parts.push(samples);
    this.frames.push(samples);
    let { zeros, longestZeros } = this;
    for (let at = 0; at < samples.length; at += 1) {
      zeros = Math.abs(samples[at] as number) < zeroAtSixteenBits ? zeros + 1 : 0;
      if (zeros > longestZeros) longestZeros = zeros;
    }
    this.zeros = zeros;
    this.longestZeros = longestZeros;
    this.sampleCount += samples.length;
  }

  get durationMs(): number {
    return this.toMs(this.sampleCount);
  }

  /** The whole file where there is no speech in it. */
  get headMs(): number {
    return this.firstLoudFrame < 0 ? this.durationMs : this.toMs(this.firstLoudFrame * this.frameLength);
  }

  get tailMs(): number {
    const end = (this.lastLoudFrame + 1) * this.frameLength;
    return this.toMs(this.sampleCount - end);
  }

  get longestDigitalSilenceMs(): number {
    return this.toMs(this.longestZeros);
  }

  private closePart(meanSquare: number): void {
    this.window.push(meanSquare);
    if (this.window.length < partsPerWindow) return;
    const mean = this.window.reduce((sum, part) => sum + part, 0) / partsPerWindow;
    this.floorMeanSquare = Math.min(this.floorMeanSquare, mean);
    this.window.shift();
  }

  private closeFrame(meanSquare: number): void {
    if (meanSquare >= speechAmplitude * speechAmplitude) {
      if (this.firstLoudFrame < 0) this.firstLoudFrame = this.frameCount;
      this.lastLoudFrame = this.frameCount;
    }
    this.frameCount += 1;
  }

  private toMs(samples: number): number {
    return (samples * 1000) / this.sampleRateHz;
  }
}
