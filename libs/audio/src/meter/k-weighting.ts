/** Coefficients of y = b0 x + b1 x1 + b2 x2 - a1 y1 - a2 y2. */
interface Biquad {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

/**
 * The shelf that stands for the head (first stage of ITU-R BS.1770-4). The recommendation lists coefficients for 48 kHz
 * only; the analogue parameters behind them are those that B. De Man derived ("Evaluation of Implementations of the EBU
 * R128 Loudness Measurement", AES 2018), brought to any rate by the bilinear transform.
 */
function shelf(sampleRateHz: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRateHz);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

/** The high pass of the second stage; same source. */
function highPass(sampleRateHz: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRateHz);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}

/** Below this a filter that rings out in silence would calculate with denormal numbers, a hundred times slower. */
const inaudible = 1e-30;

const settled = (state: number): number => (Math.abs(state) < inaudible ? 0 : state);

/** K-weighting (ITU-R BS.1770-4) of one channel, as running energy. */
export class KWeighting {
  private readonly shelf: Biquad;
  private readonly highPass: Biquad;
  private s1 = 0;
  private s2 = 0;
  private h1 = 0;
  private h2 = 0;

  constructor(sampleRateHz: number) {
    this.shelf = shelf(sampleRateHz);
    this.highPass = highPass(sampleRateHz);
  }

  /** Filters `samples[from, to)` and returns the sum of the squares of what comes out. */
  energyOf(samples: Float32Array, from: number, to: number): number {
    const { b0, b1, b2, a1, a2 } = this.shelf;
    const { a1: c1, a2: c2 } = this.highPass;
    let { s1, s2, h1, h2 } = this;
    let energy = 0;
    for (let at = from; at < to; at += 1) {
      const input = samples[at] as number;
      // Transposed form: one multiply-add chain per stage, two states each.
      const lifted = b0 * input + s1;
      s1 = b1 * input - a1 * lifted + s2;
      s2 = b2 * input - a2 * lifted;
      const weighted = lifted + h1;
      h1 = -2 * lifted - c1 * weighted + h2;
      h2 = lifted - c2 * weighted;
      energy += weighted * weighted;
    }
    this.s1 = settled(s1);
    this.s2 = settled(s2);
    this.h1 = settled(h1);
    this.h2 = settled(h2);
    return energy;
  }
}
