/** A pause or a few takes; grows when a take is longer. */
const firstCapacity = 65_536;

/**
 * The part of a chapter that later pieces may still add to. Samples leave it in order once nothing can reach them, so
 * that a chapter of any length needs memory for one piece and one pause only, and always the same.
 */
export class OpenTimeline {
  /** Position in the chapter of the first sample that is still open. */
  start = 0;
  /** Open samples lie in `memory[first, first + length)`; after them it is silent. */
  private memory = new Float32Array(firstCapacity);
  private first = 0;
  private length = 0;

  /** Adds samples at a position in the chapter; overlapping pieces are summed. */
  add(samples: Float32Array, at: number): void {
    if (at < this.start) throw new RangeError(`sample ${at} of the chapter is already written`);
    this.reach(at + samples.length);
    const { memory } = this;
    const offset = this.first + at - this.start;
    for (let index = 0; index < samples.length; index += 1) {
      memory[offset + index] = (memory[offset + index] as number) + (samples[index] as number);
    }
  }

  /** Takes out everything before `position`, silence included. */
  take(position: number): Float32Array {
    if (position <= this.start) return new Float32Array(0);
    this.reach(position);
    const length = position - this.start;
    const closed = this.memory.slice(this.first, this.first + length);
    this.first += length;
    this.length -= length;
    this.start = position;
    return closed;
  }

  /** Position in the chapter one past the last sample that anything was added to. */
  get end(): number {
    return this.start + this.length;
  }

  private reach(position: number): void {
    const length = position - this.start;
    if (length <= this.length) return;
    if (this.first + length > this.memory.length) this.makeRoom(length);
    this.length = length;
  }

  private makeRoom(length: number): void {
    const open = this.memory.subarray(this.first, this.first + this.length);
    if (length > this.memory.length) {
      const larger = new Float32Array(2 * length);
      larger.set(open);
      this.memory = larger;
    } else {
      this.memory.copyWithin(0, this.first, this.first + this.length);
      this.memory.fill(0, this.length, this.first + this.length);
    }
    this.first = 0;
  }
}
