import type { FrameNet } from './frame-net';

/** A network as JSON: weights in 8 bits with a scale a row, biases and scales as 32-bit floats, all in base64. */
export interface NetFile {
  /** Names of the outputs; a file whose names are not the code's own was made by other code. */
  classes: readonly string[];
  layers: { offsets: number[]; inputs: number; outputs: number; scales: string; weights: string; biases: string }[];
}

export function packNet({ layers }: FrameNet, classes: readonly string[]): NetFile {
  return {
    classes,
    layers: layers.map(({ offsets, inputs, outputs, weights, biases }) => {
      const width = weights.length / outputs;
      const scales = new Float32Array(outputs);
      const bytes = new Int8Array(weights.length);
      for (let output = 0; output < outputs; output += 1) {
        const row = weights.subarray(output * width, (output + 1) * width);
        const largest = row.reduce((high, weight) => Math.max(high, Math.abs(weight)), 1e-9);
        scales[output] = largest / 127;
        row.forEach((weight, at) => (bytes[output * width + at] = Math.round((weight * 127) / largest)));
      }
      return {
        offsets: [...offsets],
        inputs,
        outputs,
        scales: toBase64(scales),
        weights: toBase64(bytes),
        biases: toBase64(biases),
      };
    }),
  };
}

/** @throws Error when the file's classes are not the ones expected: it has to be trained anew. */
export function unpackNet(file: NetFile, classes: readonly string[]): FrameNet {
  if (file.classes.join(' ') !== classes.join(' ')) {
    throw new Error('the hearing network was trained for other classes: train it anew (npm run bench:gate -- --train)');
  }
  return {
    layers: file.layers.map(({ offsets, inputs, outputs, ...packed }) => {
      const width = offsets.length * inputs;
      const scales = new Float32Array(bytesOf(packed.scales));
      const bytes = new Int8Array(bytesOf(packed.weights));
      const weights = Float32Array.from(bytes, (byte, at) => byte * scales[Math.floor(at / width)]!);
      return { offsets, inputs, outputs, weights, biases: new Float32Array(bytesOf(packed.biases)) };
    }),
  };
}

const toBase64 = (values: Float32Array | Int8Array): string =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

/** In a buffer of their own, since floats have to lie on multiples of four. */
const bytesOf = (base64: string): ArrayBuffer => new Uint8Array(Buffer.from(base64, 'base64')).buffer;
