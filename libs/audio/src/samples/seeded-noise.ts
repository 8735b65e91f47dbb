/**
 * White noise in [-1, 1) that depends on nothing but its seed: mulberry32 (Tommy Ettinger, public domain), 32 bits of
 * state. Integer arithmetic only, so every machine draws the same.
 */
export class SeededNoise {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) / 0x8000_0000;
  }
}
