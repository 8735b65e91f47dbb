import { join } from 'node:path';
import type { ExportFamily } from '../voice/gpt-sovits-manifest';
import { checkOnnxFile } from '../onnx-file/check-onnx-file';
import type { OnnxModel } from '../onnx-file/onnx-model';
import { nodesOf, tensorsOf } from '../onnx-file/walk-model';
import { randomNormalPrefix, randomUniformPrefix } from '../onnx-convert/random-input-names';
import { recogniseGraphs } from '../gpt-sovits/recognise-graphs';
import type { GraphRole } from '../gpt-sovits/signatures';
import type { GraphFace } from '../onnx/graph-check';
import { faceOfModel } from './face-of-model';
import { refuse } from './file-rules';
import { layersOf, widthOf } from './layers-of';
import { missingGraph } from './missing-graph';
import { symbolRows } from './symbol-rows';

export interface InspectedGraph {
  path: string;
  face: GraphFace;
  draws: boolean;
  /** 322 or 732 where the graph embeds phones. */
  symbolRows?: 322 | 732;
  /** Files beside it in which it keeps numbers. */
  weights: string[];
}

/** What the graphs of an export tell without being run. */
export interface InspectedExport {
  family: ExportFamily;
  graphs: Partial<Record<GraphRole, InspectedGraph>>;
  layers: number | undefined;
  width: number | undefined;
  /** No graph draws numbers by itself. */
  reproducible: boolean;
}

const randomOperators = new Set([
  'RandomNormal',
  'RandomNormalLike',
  'RandomUniform',
  'RandomUniformLike',
  'Multinomial',
  'Bernoulli',
]);

/**
 * Tells an export by the files of its graphs. Nothing is run, and only one graph at a time is in memory.
 *
 * @param names files in `dir`.
 * @throws SpeechError invalid-input for a file that is unsound, a graph that is unknown or missing, or two that do not fit
 */
export async function inspectExport(dir: string, names: readonly string[]): Promise<InspectedExport> {
  const found: InspectedGraph[] = [];
  for (const name of names) found.push(inspect(name, await checkOnnxFile(join(dir, name))));
  const missing = missingGraph(found);
  if (missing) throw missing;
  const { family, graphs } = recogniseGraphs('that is brought in', found);
  const [first, step] = [graphs.first!, graphs.step!];
  const [layers, width] = [layersOf(family, step.face), widthOf(family, step.face)];
  const others = layersOf(family, first.face);
  if (layers !== undefined && others !== undefined && layers !== others) {
    const how = 'Take both graphs from one export.';
    throw refuse(`${first.path} has ${others} layers, ${step.path} has ${layers}.`, how);
  }
  return { family, graphs, layers, width, reproducible: isReproducible(family, found, graphs) };
}

function inspect(path: string, model: OnnxModel): InspectedGraph {
  const weights = new Set<string>();
  for (const { dataLocation, externalData = [] } of tensorsOf(model)) {
    const location = externalData.find(({ key }) => key === 'location')?.value;
    if (dataLocation === 1 && location) weights.add(location);
  }
  const draws = [...nodesOf(model)].some(({ opType }) => randomOperators.has(opType));
  return { path, face: faceOfModel(model, path), draws, symbolRows: symbolRows(model), weights: [...weights] };
}

/** Graphs that draw codes or noise have to take the numbers for it as inputs; the other families draw on the host. */
function isReproducible(
  family: ExportFamily,
  all: readonly InspectedGraph[],
  { first, step, vocoder }: InspectedExport['graphs'],
): boolean {
  if (all.some(({ draws }) => draws)) return false;
  const takes = (graph: InspectedGraph | undefined, fits: (name: string) => boolean): boolean =>
    graph?.face.inputs.some(({ name }) => fits(name)) ?? false;
  const takesRandoms = (graph: InspectedGraph | undefined): boolean =>
    takes(graph, (name) => name.startsWith(randomNormalPrefix) || name.startsWith(randomUniformPrefix));
  const drawers = { genie: [first, step], upstream: [first], voicemill: [], 'onnx-rs': [], minimal: [] }[family];
  return drawers.every(takesRandoms) && (takes(vocoder, (name) => name === 'noise') || takesRandoms(vocoder));
}
