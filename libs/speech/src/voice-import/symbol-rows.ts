import { toNumber, type OnnxModel } from '../onnx-file/onnx-model';

/** Phones of the two tables of GPT-SoVITS; the tables are told apart by nothing else. */
const tableSizes = [322, 732] as const;

/** Rows of a graph's table of phones: a matrix with as many as one of the symbol tables has; undefined without or with both. */
export function symbolRows({ graph }: OnnxModel): 322 | 732 | undefined {
  const matrices = graph.initializer.filter(({ dims }) => dims.length === 2).map(({ dims }) => toNumber(dims[0]!));
  const found = tableSizes.filter((size) => matrices.includes(size));
  return found.length === 1 ? found[0] : undefined;
}
