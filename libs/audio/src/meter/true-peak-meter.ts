import { roomFor } from '../samples/room-for';
import { forEachLoudGap, gapPeak, peakReach } from './intersample-peaks';

const carriedSamples = 2 * peakReach;

/** Largest sample and largest true peak (4-fold oversampled) of a streamed signal, as amplitudes. */
export class TruePeakMeter {
  samplePeak = 0;
  truePeak = 0;
  /** Begins with the last samples of the block before, whose gaps still wait for what follows them. */
  private memory: Float32Array = new Float32Array(carriedSamples);

  push(block: Float32Array): void {
    let { samplePeak } = this;
    for (let at = 0; at < block.length; at += 1) {
      const magnitude = Math.abs(block[at] as number);
      if (magnitude > samplePeak) samplePeak = magnitude;
    }
    this.samplePeak = samplePeak;
    if (this.samplePeak > this.truePeak) this.truePeak = this.samplePeak;
    const length = carriedSamples + block.length;
    this.memory = roomFor(length, this.memory, carriedSamples);
    const samples = this.memory.subarray(0, length);
    samples.set(block, carriedSamples);
    forEachLoudGap(samples, peakReach, samples.length - peakReach, this.truePeak, (at) => {
      const peak = gapPeak(samples, at);
      if (peak > this.truePeak) this.truePeak = peak;
    });
    samples.copyWithin(0, length - carriedSamples);
  }

  /** Lets the signal end in silence, so that the gaps after its last samples count too. */
  finish(): void {
    this.push(new Float32Array(carriedSamples));
  }
}
