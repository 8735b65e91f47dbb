import { KWeighting } from './k-weighting';
import { absoluteGateLufs, loudnessOf, type LoudnessSummary } from './loudness-summary';

const stepsPerLu = 10;
/** Blocks of 400 ms that overlap by 75 %: a new one every 100 ms, made of four parts. */
const partsPerSecond = 10;
const partsPerBlock = 4;

/** Sorts the 400 ms gating blocks of ITU-R BS.1770-4 by loudness as the signal streams by. */
export class GatingBlocks {
  private readonly weighting: KWeighting;
  private readonly steps = new Map<number, { count: number; energy: number }>();
  private readonly lastParts: number[] = [];
  private position = 0;
  private partCount = 0;
  private partEnergy = 0;

  constructor(private readonly sampleRateHz: number) {
    this.weighting = new KWeighting(sampleRateHz);
  }

  push(samples: Float32Array): void {
    for (let at = 0; at < samples.length;) {
      const toBoundary = this.boundary(this.partCount + 1) - this.position;
      const next = Math.min(samples.length, at + toBoundary);
      this.partEnergy += this.weighting.energyOf(samples, at, next);
      this.position += next - at;
      if (next - at === toBoundary) this.closePart();
      at = next;
    }
  }

  summary(): LoudnessSummary['blocks'] {
    return [...this.steps]
      .sort(([a], [b]) => a - b)
      .map(([step, { count, energy }]): [number, number, number] => [step, count, energy]);
  }

  /** Rounded from the start of the signal, so that rates which ten does not divide do not drift. */
  private boundary(part: number): number {
    return Math.round((part * this.sampleRateHz) / partsPerSecond);
  }

  private closePart(): void {
    this.lastParts.push(this.partEnergy);
    this.partEnergy = 0;
    this.partCount += 1;
    if (this.lastParts.length < partsPerBlock) return;
    const length = this.boundary(this.partCount) - this.boundary(this.partCount - partsPerBlock);
    const meanSquare = this.lastParts.reduce((sum, energy) => sum + energy, 0) / length;
    this.lastParts.shift();
    const lufs = loudnessOf(meanSquare);
    if (lufs <= absoluteGateLufs) return;
    const step = Math.floor((lufs - absoluteGateLufs) * stepsPerLu);
    const known = this.steps.get(step) ?? { count: 0, energy: 0 };
    this.steps.set(step, { count: known.count + 1, energy: known.energy + meanSquare });
  }
}
