import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { SpeechError } from '../speech-error';
import { readOnnx } from './onnx-codec';
import { toNumber, type OnnxModel, type OnnxTensor } from './onnx-model';
import { elementBytes, elementCount } from './tensor-bytes';
import { deepestGraph, graphsOf, nodesOf, tensorsOf } from './walk-model';

/** A protobuf message, and so an ONNX file, is at most this long; more weights lie in other files. */
const largestFileBytes = 2 ** 31;
/** More than ten times what the largest graph of the known families has. */
const mostNodes = 100_000;
/** Elements of one tensor; the largest of the known families has 40 million. */
const mostElements = 2 ** 29;
const knownDomains = new Set(['', 'ai.onnx', 'ai.onnx.ml', 'com.microsoft']);
/** What onnxruntime 1.30 runs. */
const newestOperators = 25;

const remedy = 'Export the graph again with a tool that you trust; nothing of this file was run.';

/**
 * Looks at an ONNX file before anything loads it: whether it is whole, its weights lie in the file or beside it and are as long
 * as their shapes say, and nothing in it asks for more than a voice needs. Reads weights that lie beside it by their size only.
 * @throws SpeechError `invalid-input` naming the file and the tensor or operator
 */
export async function checkOnnxFile(path: string): Promise<OnnxModel> {
  const name = basename(path);
  const { size } = await stat(path);
  if (size >= largestFileBytes)
    throw refuse(`${name} is ${size} bytes long; an ONNX file has less than ${largestFileBytes}.`);
  const model = readOnnx(await readFile(path), name);
  checkOperators(model, name);
  const sizes = new Map<string, number>();
  for (const tensor of tensorsOf(model)) await checkTensor(tensor, path, sizes);
  return model;
}

function checkOperators(model: OnnxModel, name: string): void {
  for (const { domain = '', version } of model.opsetImport) {
    if (!knownDomains.has(domain)) throw refuse(`${name} asks for operators of "${domain}", which no voice needs.`);
    if (domain === '' && toNumber(version) > newestOperators) {
      throw refuse(`${name} is of operator set ${toNumber(version)}; this version runs up to ${newestOperators}.`);
    }
  }
  if (model.functions?.length) throw refuse(`${name} defines functions of its own, which no voice needs.`);
  let nodes = 0;
  for (const { depth, graph } of graphsOf(model)) {
    nodes += graph.node.length;
    if (depth > deepestGraph) throw refuse(`${name} holds graphs inside graphs, ${depth} deep.`);
    if (nodes > mostNodes) throw refuse(`${name} has more than ${mostNodes} operators.`);
  }
  for (const { domain = '', opType } of nodesOf(model)) {
    if (!knownDomains.has(domain))
      throw refuse(`${name} holds the operator ${domain}.${opType}, which no voice needs.`);
  }
}

async function checkTensor(tensor: OnnxTensor, path: string, sizes: Map<string, number>): Promise<void> {
  const place = `${basename(path)}, tensor "${tensor.name ?? ''}"`;
  const dims = tensor.dims.map(toNumber);
  if (dims.some((size) => size < 0) || elementCount(tensor) > mostElements) {
    throw refuse(`${place} has the shape [${dims.join(',')}].`);
  }
  const bytes = elementBytes(tensor.dataType);
  if (tensor.dataLocation === 1) return checkExternal(tensor, path, place, (bytes ?? 1) * elementCount(tensor), sizes);
  const raw = tensor.rawData?.length ?? 0;
  if (raw === 0 || bytes === undefined) return;
  if (raw !== bytes * elementCount(tensor)) {
    throw refuse(
      `${place} holds ${raw} bytes where its shape [${dims.join(',')}] asks for ${bytes * elementCount(tensor)}.`,
    );
  }
}

async function checkExternal(
  { externalData = [] }: OnnxTensor,
  path: string,
  place: string,
  wanted: number,
  sizes: Map<string, number>,
): Promise<void> {
  const entry = (key: string) => externalData.find((candidate) => candidate.key === key)?.value;
  const location = entry('location') ?? '';
  const [offset, length] = [Number(entry('offset') ?? 0), Number(entry('length') ?? wanted)];
  if (!staysBeside(location)) throw refuse(`${place} has its numbers outside the voice's folder, at "${location}".`);
  if (!sizes.has(location)) sizes.set(location, await sizeBeside(path, location, place));
  const size = sizes.get(location) ?? 0;
  if (!(offset >= 0 && length === wanted && offset + length <= size)) {
    throw refuse(
      `${place} has its numbers at ${offset} to ${offset + length} of ${location}, which is ${size} bytes long.`,
    );
  }
}

function staysBeside(location: string): boolean {
  const plain = normalize(location);
  return location !== '' && !isAbsolute(location) && !location.includes('\\') && !plain.split(sep).includes('..');
}

/** Follows links: one that leads out of the folder is as bad as a path that does. */
async function sizeBeside(path: string, location: string, place: string): Promise<number> {
  const folder = await realpath(dirname(path));
  try {
    const real = await realpath(join(folder, location));
    if (!real.startsWith(folder + sep)) throw refuse(`${place} has its numbers behind a link that leaves the folder.`);
    return (await stat(real)).size;
  } catch (error) {
    if (error instanceof SpeechError) throw error;
    throw refuse(`${place} has its numbers in ${location}, which is not there.`);
  }
}

function refuse(message: string): SpeechError {
  return new SpeechError('invalid-input', message, remedy);
}
