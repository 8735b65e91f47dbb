import { elementTypes, toNumber, type OnnxGraph, type OnnxModel, type OnnxNode } from '../onnx-file/onnx-model';
import { floatTensor, int64Tensor } from '../onnx-file/tensor-bytes';
import { randomNormalPrefix, randomUniformPrefix } from './random-input-names';

const kinds: Readonly<Record<string, { prefix: string; isLike: boolean }>> = {
  RandomNormal: { prefix: randomNormalPrefix, isLike: false },
  RandomNormalLike: { prefix: randomNormalPrefix, isLike: true },
  RandomUniform: { prefix: randomUniformPrefix, isLike: false },
  RandomUniformLike: { prefix: randomUniformPrefix, isLike: true },
};

/**
 * Turns every node of a graph that draws random numbers into an input, so that whoever runs it decides what they are and
 * can say the same thing twice. An input is a row of float32 of any length, normal with mean 0 and deviation 1
 * (`random_normal_0`, ...) or uniform from 0 to 1 (`random_uniform_0`, ...); the graph takes as many numbers from it as the
 * node had drawn, from the start again when there are too few, and gives them the node's own mean and scale.
 *
 * Nodes inside the graphs of attributes (If, Loop) are left: a loop draws new numbers every time.
 */
export function randomsToInputs(model: OnnxModel): OnnxModel {
  const counts = new Map<string, number>();
  const { graph } = model;
  const added: Pick<OnnxGraph, 'node' | 'initializer' | 'input'> = { node: [], initializer: [], input: [] };
  for (const node of graph.node) {
    const kind = kinds[node.opType];
    if (!kind || (node.domain ?? '') !== '') {
      added.node.push(node);
      continue;
    }
    const count = counts.get(kind.prefix) ?? 0;
    counts.set(kind.prefix, count + 1);
    turn(node, `${kind.prefix}${count}`, kind.isLike, added);
  }
  if (counts.size === 0) return model;
  return {
    ...model,
    graph: {
      ...graph,
      node: added.node,
      initializer: [...graph.initializer, ...added.initializer],
      input: [...graph.input, ...added.input],
    },
  };
}

/** The nodes in the random one's place: its shape, as many numbers of the input as that holds, its mean and its scale. */
function turn(
  node: OnnxNode,
  input: string,
  isLike: boolean,
  added: Pick<OnnxGraph, 'node' | 'initializer' | 'input'>,
): void {
  const attributeOf = (name: string) => (node.attribute ?? []).find((each) => each.name === name);
  const named = (what: string): string => `${input}__${what}`;
  const put = (opType: string, inputs: string[], output: string): void => {
    added.node.push({ input: inputs, output: [output], opType, name: output });
  };
  const dim = [{ dimParam: named('count') }];
  added.input.push({ name: input, type: { tensorType: { elemType: elementTypes.float32, shape: { dim } } } });
  const shape = named('shape');
  if (isLike) put('Shape', [node.input[0] ?? ''], shape);
  else {
    const sizes = (attributeOf('shape')?.ints ?? []).map(toNumber);
    added.initializer.push(int64Tensor(shape, [sizes.length], sizes));
  }
  const { scale, offset } = spreadOf(node);
  added.initializer.push(
    int64Tensor(named('zero'), [], [0]),
    int64Tensor(named('one'), [], [1]),
    floatTensor(named('scale'), [], Float32Array.of(scale)),
    floatTensor(named('offset'), [], Float32Array.of(offset)),
  );
  put('ReduceProd', [shape], named('size_row'));
  put('Squeeze', [named('size_row')], named('size'));
  put('Range', [named('zero'), named('size'), named('one')], named('places'));
  put('Size', [input], named('given'));
  put('Mod', [named('places'), named('given')], named('turns'));
  put('Gather', [input, named('turns')], named('row'));
  put('Reshape', [named('row'), shape], named('numbers'));
  put('Mul', [named('numbers'), named('scale')], named('scaled'));
  put('Add', [named('scaled'), named('offset')], node.output[0] ?? '');
}

/** What a node makes of numbers with mean 0 and deviation 1, or from 0 to 1. */
function spreadOf({ opType, attribute = [] }: OnnxNode): { scale: number; offset: number } {
  const float = (name: string, otherwise: number): number =>
    attribute.find((each) => each.name === name)?.f ?? otherwise;
  if (opType.startsWith('RandomNormal')) return { scale: float('scale', 1), offset: float('mean', 0) };
  const [low, high] = [float('low', 0), float('high', 1)];
  return { scale: high - low, offset: low };
}
