/**
 * The part of a chapter that later pieces may still add to. Samples leave it in order once nothing can reach them, so
 * that a chapter of any length needs memory for one piece and one pause only.
 */
export class OpenTimeline {
  private openFrom = 0;
  private open = new Float32Array(0);

  /** Adds samples at a position in the chapter; overlapping pieces are summed. */
  add(samples: Float32Array, at: number): void {
    if (at < this.openFrom) throw new RangeError(`sample ${at} of the chapter is already written`);
    this.reach(at + samples.length);
    const offset = at - this.openFrom;
    for (let index = 0; index < samples.length; index += 1) {
      this.open[offset + index] = (this.open[offset + index] as number) + (samples[index] as number);
    }
  }

  /** Takes out everything before `position`, silence included. */
  take(position: number): Float32Array {
    if (position <= this.openFrom) return new Float32Array(0);
    this.reach(position);
    const length = position - this.openFrom;
    const closed = this.open.slice(0, length);
    this.open = this.open.slice(length);
    this.openFrom = position;
    return closed;
  }

  /** Position in the chapter of the first sample that is still open. */
  get start(): number {
    return this.openFrom;
  }

  /** Position one past the last sample that anything was added to. */
  get end(): number {
    return this.openFrom + this.open.length;
  }

  private reach(position: number): void {
    if (position <= this.end) return;
    const longer = new Float32Array(position - this.openFrom);
    longer.set(this.open);
    this.open = longer;
  }
}
