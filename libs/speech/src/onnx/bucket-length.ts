/**
 * Rounds a tensor's length up to one of a few sizes. On cuda cuDNN searches its fastest algorithms anew for each
 * shape, and TensorRT builds for it: few shapes mean few searches.
 */
export function bucketLength(length: number, step: number): number {
  return Math.ceil(length / step) * step;
}

export const phoneBucket = 32;
export const frameBucket = 128;
