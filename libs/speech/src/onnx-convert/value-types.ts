import { elementTypes, toNumber, type OnnxGraph, type OnnxNode } from '../onnx-file/onnx-model';

const { float32, int64, bool } = elementTypes;
const comparisons = new Set('Less Greater Equal LessOrEqual GreaterOrEqual And Or Not Xor IsNaN IsInf'.split(' '));
const counts = new Set('Shape Size ArgMax ArgMin NonZero'.split(' '));

function attributeOf({ attribute = [] }: OnnxNode, name: string) {
  return attribute.find((candidate) => candidate.name === name);
}

function constantType(node: OnnxNode): number {
  const tensor = attributeOf(node, 'value')?.t;
  if (tensor) return tensor.dataType;
  return attributeOf(node, 'value_int') || attributeOf(node, 'value_ints') ? int64 : float32;
}

/** Element type of one output; undefined where an operator's rule is not known and its first input's type neither. */
function outputType(node: OnnxNode, output: number, types: ReadonlyMap<string, number>): number | undefined {
  const { opType, input } = node;
  if (opType === 'Cast') return toNumber(attributeOf(node, 'to')?.i ?? float32);
  if (opType === 'Constant' || opType === 'ConstantOfShape') return constantType(node);
  if (comparisons.has(opType)) return bool;
  if (counts.has(opType) || (opType === 'TopK' && output === 1)) return int64;
  if (opType === 'RandomNormal' || opType === 'RandomUniform') return float32;
  if (opType === 'If') {
    const branch = attributeOf(node, 'then_branch')?.g;
    return branch?.output[output]?.type.tensorType.elemType;
  }
  return types.get((opType === 'Where' ? input[1] : input[0]) ?? '');
}

/** Element types of a graph's values by name, worked out from its inputs and weights through its operators, which ONNX keeps in order. */
export function valueTypes(graph: OnnxGraph): Map<string, number> {
  const types = new Map<string, number>();
  for (const { name, type } of graph.input) types.set(name, type.tensorType.elemType);
  for (const { name, dataType } of graph.initializer) types.set(name ?? '', dataType);
  for (const node of graph.node) {
    node.output.forEach((name, output) => {
      const type = outputType(node, output, types);
      if (type !== undefined) types.set(name, type);
    });
  }
  return types;
}
