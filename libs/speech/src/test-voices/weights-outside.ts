import type { OnnxModel, OnnxTensor } from '../onnx-file/onnx-model';

/** Smaller tensors stay in the file. */
const leastBytes = 1024;

/**
 * Moves the larger weights of a model into a file beside it, as exporters do with what would not fit into one.
 *
 * @returns the model that names them, and the bytes of that file.
 */
export function weightsOutside(model: OnnxModel, location: string): { model: OnnxModel; bytes: Uint8Array } {
  const moved: Uint8Array[] = [];
  let offset = 0;
  const initializer = model.graph.initializer.map((tensor): OnnxTensor => {
    const raw = tensor.rawData;
    if (!raw || raw.length < leastBytes) return tensor;
    const place = { location, offset: String(offset), length: String(raw.length) };
    moved.push(raw);
    offset += raw.length;
    const { rawData: _, ...rest } = tensor;
    const externalData = Object.entries(place).map(([key, value]) => ({ key, value }));
    return { ...rest, externalData, dataLocation: 1 };
  });
  return { model: { ...model, graph: { ...model.graph, initializer } }, bytes: Buffer.concat(moved) };
}
