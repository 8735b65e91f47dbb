import { forEachLoudGap, gapPeak, peakReach } from './intersample-peaks';

/** Largest sample and largest true peak (4-fold oversampled) of a streamed signal, as amplitudes. */
export class TruePeakMeter {
  samplePeak = 0;
  truePeak = 0;
  /** The last samples of the block before, whose gaps still wait for what follows them. */
  private carried = new Float32Array(2 * peakReach);

  push(block: Float32Array): void {
    for (let at = 0; at < block.length; at += 1) {
      const magnitude = Math.abs(block[at] as number);
      if (magnitude > this.samplePeak) this.samplePeak = magnitude;
    }
    if (this.samplePeak > this.truePeak) this.truePeak = this.samplePeak;
    const samples = new Float32Array(this.carried.length + block.length);
    samples.set(this.carried);
    samples.set(block, this.carried.length);
    forEachLoudGap(samples, peakReach, samples.length - peakReach, this.truePeak, (at) => {
      const peak = gapPeak(samples, at);
      if (peak > this.truePeak) this.truePeak = peak;
    });
    this.carried = samples.slice(samples.length - 2 * peakReach);
  }

  /** Lets the signal end in silence, so that the gaps after its last samples count too. */
  finish(): void {
    this.push(new Float32Array(2 * peakReach));
  }
}
