import { Tensor } from 'onnxruntime-node';

/** Ids as int64 of this shape. */
export function idTensor(ids: ArrayLike<number>, dims: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(ids as ArrayLike<number> & Iterable<number>, BigInt), dims);
}

export function floatTensorOf(numbers: Float32Array, dims: readonly number[]): Tensor {
  return new Tensor('float32', numbers, dims);
}

/** One number in the shape that an input asks for: a scalar or a row of one. */
export function oneFloat(value: number, rank: number): Tensor {
  return new Tensor('float32', Float32Array.of(value), rank === 0 ? [] : [1]);
}

export function oneId(value: number, rank: number): Tensor {
  return new Tensor('int64', BigInt64Array.of(BigInt(value)), rank === 0 ? [] : [1]);
}

/** A tensor of ids as numbers. */
export function idsOf(tensor: Tensor | undefined): Int32Array {
  return Int32Array.from((tensor?.data ?? []) as BigInt64Array, Number);
}
