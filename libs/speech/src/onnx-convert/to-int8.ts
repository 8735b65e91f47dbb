import { elementTypes, toNumber, type OnnxModel, type OnnxNode, type OnnxTensor } from '../onnx-file/onnx-model';
import { floatsOf, floatTensor } from '../onnx-file/tensor-bytes';

const { float32, int8 } = elementTypes;
/** Smaller weights are not worth an operator of their own. */
const leastElements = 1024;

interface Quantised {
  numbers: Int8Array;
  scales: Float32Array;
}

/** Symmetric, one scale for each output: a row (`axis` 0) or a column (`axis` 1) of the matrix. */
function quantise(weights: Float32Array, [rows, columns]: [number, number], axis: 0 | 1): Quantised {
  const scales = new Float32Array(axis === 0 ? rows : columns);
  const place = (index: number) => (axis === 0 ? Math.floor(index / columns) : index % columns);
  weights.forEach((weight, index) => {
    const at = place(index);
    scales[at] = Math.max(scales[at] ?? 0, Math.abs(weight));
  });
  scales.forEach((largest, at) => (scales[at] = largest === 0 ? 1 : largest / 127));
  return {
    numbers: Int8Array.from(weights, (weight, index) => Math.round(weight / (scales[place(index)] ?? 1))),
    scales,
  };
}

/** Which side of a node is a matrix of weights, and along which axis its outputs lie. */
function weightOf(node: OnnxNode): { name: string; axis: 0 | 1 } | undefined {
  const name = node.input[1];
  if (name === undefined || (node.opType !== 'MatMul' && node.opType !== 'Gemm')) return undefined;
  const transposed = node.attribute?.find((attribute) => attribute.name === 'transB')?.i ?? 0;
  return { name, axis: node.opType === 'Gemm' && toNumber(transposed) === 1 ? 0 : 1 };
}

function isMatrix({ dims, dataType, dataLocation }: OnnxTensor): boolean {
  const [rows = 0, columns = 0] = dims.map(toNumber);
  return dims.length === 2 && dataType === float32 && dataLocation !== 1 && rows * columns >= leastElements;
}

/**
 * A graph whose MatMul and Gemm weights are stored as int8 with one scale for each output and widened again before they are used
 * (weight-only: the sums stay in fp32). Convolutions are left as they are: quantised ones run many times slower.
 * The model given is not changed. Needs operator set 13 or newer, which has scales by axis.
 */
export function toInt8(model: OnnxModel): OnnxModel {
  const { graph } = model;
  const weights = new Map(graph.initializer.filter(isMatrix).map((tensor) => [tensor.name ?? '', tensor]));
  const added = new Map<string, { node: OnnxNode; tensors: OnnxTensor[] }>();
  const nodes: OnnxNode[] = [];
  for (const node of graph.node) {
    const weight = weightOf(node);
    const tensor = weight && weights.get(weight.name);
    if (!weight || !tensor) {
      nodes.push(node);
      continue;
    }
    const widened = `${weight.name}__widened${weight.axis}`;
    if (!added.has(widened)) {
      const widening = widen(tensor, weight.axis, widened);
      added.set(widened, widening);
      nodes.push(widening.node);
    }
    nodes.push({ ...node, input: node.input.map((name, at) => (at === 1 ? widened : name)) });
  }
  const used = new Set([...nodes.flatMap(({ input }) => input), ...graph.output.map(({ name }) => name)]);
  const kept = graph.initializer.filter(({ name = '' }) => used.has(name));
  const tensors = [...added.values()].flatMap((widening) => widening.tensors);
  return { ...model, graph: { ...graph, node: nodes, initializer: [...kept, ...tensors] } };
}

function widen(tensor: OnnxTensor, axis: 0 | 1, output: string): { node: OnnxNode; tensors: OnnxTensor[] } {
  const dims = tensor.dims.map(toNumber) as [number, number];
  const { numbers, scales } = quantise(floatsOf(tensor), dims, axis);
  const [stored, scale] = [`${output}_int8`, `${output}_scale`];
  const rawData = new Uint8Array(numbers.buffer);
  return {
    node: {
      input: [stored, scale],
      output: [output],
      name: `widen_${output}`,
      opType: 'DequantizeLinear',
      attribute: [{ name: 'axis', type: 2, i: axis }],
    },
    tensors: [{ name: stored, dims, dataType: int8, rawData }, floatTensor(scale, [scales.length], scales)],
  };
}
