import type { OnnxAttribute, OnnxGraph, OnnxModel, OnnxNode, OnnxTensor } from './onnx-model';

/** Graphs inside attributes (If, Loop) deeper than this are no voice. */
export const deepestGraph = 8;

/** Every graph of a model with its depth; those inside attributes follow the one that holds them. */
export function* graphsOf(model: OnnxModel): Generator<{ graph: OnnxGraph; depth: number }> {
  const waiting = [{ graph: model.graph, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const { graph, depth } = next;
    for (const node of graph.node) {
      for (const attribute of node.attribute ?? []) {
        for (const inner of innerGraphs(attribute)) waiting.push({ graph: inner, depth: depth + 1 });
      }
    }
  }
}

function innerGraphs({ g, graphs = [] }: OnnxAttribute): OnnxGraph[] {
  return g ? [g, ...graphs] : graphs;
}

export function* nodesOf(model: OnnxModel): Generator<OnnxNode> {
  for (const { graph } of graphsOf(model)) yield* graph.node;
}

/** Every tensor that a file holds: weights of all graphs, and constants inside attributes. */
export function* tensorsOf(model: OnnxModel): Generator<OnnxTensor> {
  for (const { graph } of graphsOf(model)) {
    yield* graph.initializer;
    for (const { attribute = [] } of graph.node) {
      for (const { t, tensors = [] } of attribute) {
        if (t) yield t;
        yield* tensors;
      }
    }
  }
}
