import { elementTypes, toNumber, type ElementType, type OnnxTensor } from './onnx-model';

const bytesOfElement: Readonly<Record<number, number>> = {
  [elementTypes.float32]: 4,
  [elementTypes.uint8]: 1,
  [elementTypes.int8]: 1,
  [elementTypes.int32]: 4,
  [elementTypes.int64]: 8,
  [elementTypes.bool]: 1,
  [elementTypes.float16]: 2,
  [elementTypes.float64]: 8,
};

/** Bytes of one element; undefined for types that no voice's graphs use. */
export function elementBytes(dataType: number): number | undefined {
  return bytesOfElement[dataType];
}

export function nameOfType(dataType: number): ElementType | `type ${number}` {
  const found = Object.entries(elementTypes).find(([, number]) => number === dataType);
  return found ? (found[0] as ElementType) : `type ${dataType}`;
}

export function elementCount({ dims }: OnnxTensor): number {
  return dims.reduce<number>((product, size) => product * toNumber(size), 1);
}

/** The numbers of a float32 tensor, a copy that may be changed. @throws RangeError when they lie in another file */
export function floatsOf(tensor: OnnxTensor): Float32Array {
  if (tensor.dataLocation === 1) throw new RangeError(`the numbers of ${tensor.name} lie in another file`);
  if (tensor.rawData?.length) {
    // Not by its own `slice`: what was read from a file is a Buffer, whose slices are views.
    return new Float32Array(Uint8Array.from(tensor.rawData).buffer);
  }
  return Float32Array.from(tensor.floatData ?? []);
}

/** A float32 tensor of these numbers. */
export function floatTensor(name: string, dims: readonly number[], numbers: Float32Array): OnnxTensor {
  const rawData = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return { name, dims: [...dims], dataType: elementTypes.float32, rawData };
}

/** An int64 tensor of these numbers. */
export function int64Tensor(name: string, dims: readonly number[], numbers: readonly number[]): OnnxTensor {
  const rawData = new Uint8Array(BigInt64Array.from(numbers, BigInt).buffer);
  return { name, dims: [...dims], dataType: elementTypes.int64, rawData };
}
