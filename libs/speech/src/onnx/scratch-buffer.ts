/** One growing buffer that every run of a thread uses again: a batch's noise or audio takes megabytes. */
export class ScratchBuffer {
  private data = new Float32Array(0);

  /** `length` numbers of whatever content; valid until the next call. */
  take(length: number): Float32Array {
    if (this.data.length < length) this.data = new Float32Array(Math.ceil(length * 1.25));
    return this.data.subarray(0, length);
  }
}
