import { toNumber, type OnnxModel, type OnnxValueInfo } from '../onnx-file/onnx-model';
import { nameOfType } from '../onnx-file/tensor-bytes';
import type { GraphFace, TensorFace } from '../onnx/graph-check';
import { refuse } from './file-rules';

/** The longest fixed side of an input or output: a minute of sound at 192 kHz has fewer samples. */
const longestSide = 2 ** 24;

/**
 * What a graph takes and gives by its file, without loading it. Older files name their weights among the inputs; they are left out.
 *
 * @throws SpeechError invalid-input for a tensor without type, or of an absurd shape
 */
export function faceOfModel({ graph }: OnnxModel, name: string): GraphFace {
  const weights = new Set(graph.initializer.map((tensor) => tensor.name));
  return {
    inputs: graph.input.filter((each) => !weights.has(each.name)).map((each) => tensorFace(each, name)),
    outputs: graph.output.map((each) => tensorFace(each, name)),
  };
}

function tensorFace({ name, type }: Partial<OnnxValueInfo>, file: string): TensorFace {
  const tensor = type?.tensorType;
  if (!name || !tensor?.elemType) {
    throw refuse(`${file}: "${name ?? ''}" is no tensor.`, 'Export the graph again with a tool that you trust.');
  }
  const shape = (tensor.shape?.dim ?? []).map(({ dimValue, dimParam }) =>
    dimValue === undefined || dimValue === null ? (dimParam ?? 'any') : toNumber(dimValue),
  );
  const bad = shape.some((side) => typeof side === 'number' && (side < 0 || side > longestSide));
  if (bad) {
    throw refuse(
      `${file}: "${name}" has the shape [${shape.join(',')}].`,
      'Export the graph again with a tool that you trust.',
    );
  }
  return { name, isTensor: true, type: nameOfType(tensor.elemType), shape };
}
