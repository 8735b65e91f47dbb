import {
  elementTypes,
  type OnnxAttribute,
  type OnnxModel,
  type OnnxNode,
  type OnnxTensor,
  type OnnxValueInfo,
} from '../onnx-file/onnx-model';
import { floatTensor, int64Tensor } from '../onnx-file/tensor-bytes';
import { fillNormals } from '../onnx/noise';

type Type = 'float32' | 'int64' | 'int32' | 'bool';
/** A number, or a name where any length is taken. */
export type Dimension = number | string;
type Attribute = number | string | number[] | { float: number };

const opset = 17;

/** Writes an ONNX graph node by node; values are known by their names. */
export class GraphWriter {
  private readonly nodes: OnnxNode[] = [];
  private readonly tensors = new Map<string, OnnxTensor>();
  private readonly inputs: OnnxValueInfo[] = [];
  private readonly outputs: OnnxValueInfo[] = [];
  private values = 0;

  /** @param seed of the weights: two graphs with one seed have the same weight under the same name. */
  constructor(
    readonly name: string,
    private readonly seed: number,
  ) {}

  input(name: string, type: Type, shape: readonly Dimension[]): string {
    this.inputs.push(valueInfo(name, type, shape));
    return name;
  }

  /** Gives `value` out under this name. */
  output(name: string, value: string, type: Type, shape: readonly Dimension[]): void {
    this.nodes.push({ input: [value], output: [name], opType: 'Identity' });
    this.outputs.push(valueInfo(name, type, shape));
  }

  /** @returns the name of the operator's only output, or of its first one. */
  op(opType: string, input: readonly string[], attributes: Record<string, Attribute> = {}, count = 1): string {
    return this.ops(opType, input, attributes, count)[0]!;
  }

  ops(opType: string, input: readonly string[], attributes: Record<string, Attribute>, count: number): string[] {
    const output = Array.from({ length: count }, () => this.fresh(opType));
    const attribute = Object.entries(attributes).map(([name, value]) => attributeOf(name, value));
    this.nodes.push({ input: [...input], output, opType, ...(attribute.length > 0 ? { attribute } : {}) });
    return output;
  }

  /** Normal random numbers that depend on the seed and the name alone. @param deviation default: 1 / sqrt(rows). */
  weight(name: string, dims: readonly number[], deviation = 1 / Math.sqrt(dims[0] ?? 1)): string {
    if (this.tensors.has(name)) return name;
    const seed = scattered(this.seed, name);
    let drawn: Uint8Array | undefined;
    this.tensors.set(name, {
      name,
      dims: [...dims],
      dataType: elementTypes.float32,
      // Drawn when it is written: who only looks at a graph's tensors does not wait for millions of numbers.
      get rawData() {
        drawn ??= drawWeights(dims, seed, deviation);
        return drawn;
      },
    });
    return name;
  }

  floats(numbers: readonly number[], dims: readonly number[] = [numbers.length]): string {
    return this.keep((name) => floatTensor(name, dims, Float32Array.from(numbers)));
  }

  ints(numbers: readonly number[], dims: readonly number[] = [numbers.length]): string {
    return this.keep((name) => int64Tensor(name, dims, numbers));
  }

  model(): OnnxModel {
    const graph = {
      name: this.name,
      node: this.nodes,
      initializer: [...this.tensors.values()],
      input: this.inputs,
      output: this.outputs,
    };
    return {
      irVersion: 8,
      producerName: 'voicemill-test-voices',
      graph,
      opsetImport: [{ domain: '', version: opset }],
    };
  }

  private keep(make: (name: string) => OnnxTensor): string {
    const name = this.fresh('constant');
    this.tensors.set(name, make(name));
    return name;
  }

  private fresh(what: string): string {
    this.values += 1;
    return `${what}_${this.values}`;
  }
}

function drawWeights(dims: readonly number[], seed: number, deviation: number): Uint8Array {
  const numbers = new Float32Array(dims.reduce((product, size) => product * size, 1));
  fillNormals(numbers, 0, numbers.length, seed);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = numbers[index]! * deviation;
  return new Uint8Array(numbers.buffer);
}

function valueInfo(name: string, type: Type, shape: readonly Dimension[]): OnnxValueInfo {
  const dim = shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: elementTypes[type], shape: { dim } } } };
}

function attributeOf(name: string, value: Attribute): OnnxAttribute {
  if (typeof value === 'number') return { name, type: 2, i: value };
  if (typeof value === 'string') return { name, type: 3, s: Buffer.from(value) };
  if (Array.isArray(value)) return { name, type: 7, ints: value };
  return { name, type: 1, f: value.float };
}

/** FNV-1a over the name, from the seed. */
function scattered(seed: number, name: string): number {
  let bits = 0x811c9dc5 ^ seed;
  for (const character of name) bits = Math.imul(bits ^ character.codePointAt(0)!, 0x01000193);
  return bits >>> 0;
}
