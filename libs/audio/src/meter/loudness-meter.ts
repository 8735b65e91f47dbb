import { GatingBlocks } from './gating-blocks';
import type { LoudnessSummary } from './loudness-summary';
import { TruePeakMeter } from './true-peak-meter';

/**
 * Measures one channel as it streams by: integrated loudness (ITU-R BS.1770-4), RMS, sample peak and true peak. Memory
 * does not grow with the signal. Push blocks of any size, then call `finish` once.
 */
export class LoudnessMeter {
  private readonly gating: GatingBlocks;
  private readonly peaks = new TruePeakMeter();
  private energy = 0;
  private sampleCount = 0;

  constructor(private readonly sampleRateHz: number) {
    this.gating = new GatingBlocks(sampleRateHz);
  }

  push(samples: Float32Array): void {
    let energy = 0;
    for (let at = 0; at < samples.length; at += 1) {
      const sample = samples[at] as number;
      energy += sample * sample;
    }
    this.energy += energy;
    this.sampleCount += samples.length;
    this.gating.push(samples);
    this.peaks.push(samples);
  }

  finish(): LoudnessSummary {
    this.peaks.finish();
    return {
      seconds: this.sampleCount / this.sampleRateHz,
      energySeconds: this.energy / this.sampleRateHz,
      samplePeak: this.peaks.samplePeak,
      truePeak: this.peaks.truePeak,
      blocks: this.gating.summary(),
    };
  }
}
