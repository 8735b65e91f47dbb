import { elementTypes, type OnnxGraph, type OnnxModel, type OnnxNode, type OnnxTensor } from '../onnx-file/onnx-model';
import { floatsOf } from '../onnx-file/tensor-bytes';
import { largestHalf, toHalfFloats } from './half-floats';
import { valueTypes } from './value-types';

const { float16, float32 } = elementTypes;

/** Where a voice spends its time and keeps its weights. */
const heavy = new Set(['MatMul', 'Gemm', 'Conv', 'ConvTranspose']);
/**
 * What may stay in fp16 between two heavy operators. Everything else is an island of fp32: sums over time, exponentials,
 * divisions, normalisation, and sines lose words or pitch in eleven bits.
 */
const light = new Set(
  'Add Mul Relu LeakyRelu PRelu Tanh Transpose Reshape Unsqueeze Squeeze Identity Concat Slice Split Pad Expand'.split(
    ' ',
  ),
);

interface Uses {
  byNode: Map<string, OnnxNode[]>;
  outside: Set<string>;
}

/** What goes out of the graph, or into graphs inside attributes, keeps its type. */
function usesOf(graph: OnnxGraph): Uses {
  const byNode = new Map<string, OnnxNode[]>();
  const outside = new Set(graph.output.map(({ name }) => name));
  for (const node of graph.node) {
    for (const name of node.input) byNode.set(name, [...(byNode.get(name) ?? []), node]);
    const inner = (node.attribute ?? []).flatMap(({ g, graphs = [] }) => (g ? [g, ...graphs] : graphs));
    for (const { node: nodes } of inner) nodes.forEach(({ input }) => input.forEach((name) => outside.add(name)));
  }
  return { byNode, outside };
}

/** float32 constants that binary16 can hold, by name: weights, and what Constant operators write out. */
function constantsOf(graph: OnnxGraph): Map<string, OnnxTensor> {
  const constants = new Map<string, OnnxTensor>();
  const add = (name: string, tensor: OnnxTensor | undefined): void => {
    if (tensor?.dataType !== float32 || tensor.dataLocation === 1) return;
    if (floatsOf(tensor).every((value) => Math.abs(value) <= largestHalf)) constants.set(name, tensor);
  };
  for (const tensor of graph.initializer) add(tensor.name ?? '', tensor);
  for (const { opType, output, attribute = [] } of graph.node) {
    if (opType === 'Constant') add(output[0] ?? '', attribute.find(({ name }) => name === 'value')?.t);
  }
  return constants;
}

/** The operators that run in fp16. */
function chooseNodes(
  graph: OnnxGraph,
  types: ReadonlyMap<string, number>,
  constants: ReadonlyMap<string, OnnxTensor>,
): Set<OnnxNode> {
  const chosen = new Set<OnnxNode>();
  const made = new Set<string>();
  for (const node of graph.node) {
    const floats = node.input.filter((name) => name !== '' && types.get(name) === float32);
    const weights = floats.filter((name) => constants.has(name));
    const variable = floats.filter((name) => !constants.has(name));
    const isHeavy = heavy.has(node.opType) && weights.length > 0;
    const isLight = light.has(node.opType) && variable.length > 0 && variable.every((name) => made.has(name));
    if (!isHeavy && !isLight) continue;
    chosen.add(node);
    node.output.forEach((name) => made.add(name));
  }
  return chosen;
}

const half = (name: string) => `${name}__fp16`;
const cast = (from: string, to: string, type: number): OnnxNode => ({
  input: [from],
  output: [to],
  name: `cast_${to}`,
  opType: 'Cast',
  attribute: [{ name: 'to', type: 2, i: type }],
});

function halfTensor(name: string, tensor: OnnxTensor): OnnxTensor {
  const halves = toHalfFloats(floatsOf(tensor));
  return { name, dims: tensor.dims, dataType: float16, rawData: new Uint8Array(halves.buffer) };
}

/**
 * A graph with its heavy operators in fp16: their weights are stored as binary16, casts stand at the borders, and inputs and
 * outputs keep their types, so that whoever runs the graph sees no difference but in the last digits. The model given is not changed.
 */
export function toFp16(model: OnnxModel): OnnxModel {
  const { graph } = model;
  const types = valueTypes(graph);
  const constants = constantsOf(graph);
  const chosen = chooseNodes(graph, types, constants);
  const { byNode, outside } = usesOf(graph);
  const present = new Set<string>();
  const halfWeights: OnnxTensor[] = [];
  const nodes: OnnxNode[] = [];
  const inHalf = (name: string): string => {
    if (name === '' || types.get(name) !== float32) return name;
    if (!present.has(name)) {
      present.add(name);
      const constant = constants.get(name);
      if (constant) halfWeights.push(halfTensor(half(name), constant));
      else nodes.push(cast(name, half(name), float16));
    }
    return half(name);
  };
  for (const node of graph.node) {
    if (!chosen.has(node)) {
      nodes.push(node);
      continue;
    }
    nodes.push({
      ...node,
      input: node.input.map(inHalf),
      output: node.output.map((name) => (name ? half(name) : name)),
    });
    for (const name of node.output) {
      present.add(name);
      const needed = outside.has(name) || byNode.get(name)?.some((user) => !chosen.has(user));
      if (needed) nodes.push(cast(half(name), name, float32));
    }
  }
  const used = new Set([...nodes.flatMap(({ input }) => input), ...outside]);
  const kept = graph.initializer.filter(({ name = '' }) => used.has(name));
  const alive = nodes.filter(({ opType, output }) => opType !== 'Constant' || output.some((name) => used.has(name)));
  return { ...model, graph: { ...graph, node: alive, initializer: [...kept, ...halfWeights], valueInfo: [] } };
}
