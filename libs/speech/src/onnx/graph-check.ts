import { SpeechError } from '../speech-error';
import type { GraphSpec } from './graph-spec';

/** What onnxruntime tells of an input or output; a dimension's name stands for "any length". */
export interface TensorFace {
  name: string;
  isTensor: boolean;
  type?: string;
  shape?: readonly (number | string)[];
}
export interface GraphFace {
  inputs: readonly TensorFace[];
  outputs: readonly TensorFace[];
}

/** A promised tensor; `null` is a dimension that may have any length. */
interface Promised {
  type: 'int64' | 'float32';
  shape: (number | null)[];
}
type PromisedTensors = Record<string, Promised>;

const int64 = (...shape: (number | null)[]): Promised => ({ type: 'int64', shape });
const float32 = (...shape: (number | null)[]): Promised => ({ type: 'float32', shape });

/**
 * Checks the graphs of a voice against what its `voice.json` promises: names, types and shapes.
 *
 * @throws SpeechError invalid-input naming graph, tensor and both shapes.
 */
export function checkGraphs(spec: GraphSpec, graphs: { acoustic: GraphFace; vocoder: GraphFace }): void {
  const { embeddingSize, noiseChannels, melBands, needsF0, needsNoise } = spec;
  const mel = float32(null, melBands, null);
  const f0: PromisedTensors = needsF0 ? { f0: float32(null, null) } : {};
  const noise: PromisedTensors = needsNoise ? { noise: float32(null, null) } : {};
  const acousticInputs: PromisedTensors = {
    phone_ids: int64(null, null),
    phone_lengths: int64(null),
    speaker_embedding: float32(null, embeddingSize),
    noise: float32(null, noiseChannels, null),
    noise_scale: float32(null),
    length_scale: float32(null),
    pitch_shift: float32(null),
  };
  const acousticOutputs = { mel, ...f0, frame_lengths: int64(null), durations: int64(null, null) };
  const place = `Voice ${spec.voiceId}`;
  checkTensors(`${place}, acoustic graph, input`, graphs.acoustic.inputs, acousticInputs, 'and no other');
  checkTensors(`${place}, acoustic graph, output`, graphs.acoustic.outputs, acousticOutputs);
  checkTensors(`${place}, vocoder graph, input`, graphs.vocoder.inputs, { mel, ...f0, ...noise }, 'and no other');
  checkTensors(`${place}, vocoder graph, output`, graphs.vocoder.outputs, { audio: float32(null, null, null) });
}

function checkTensors(
  place: string,
  found: readonly TensorFace[],
  promised: PromisedTensors,
  only?: 'and no other',
): void {
  for (const [name, wanted] of Object.entries(promised)) {
    const face = found.find((candidate) => candidate.name === name);
    if (!face) throw broken(`${place} "${name}" is missing; there are: ${found.map((each) => each.name).join(', ')}.`);
    if (fits(face, wanted)) continue;
    const wantedShape = wanted.shape.map((size) => size ?? 'any').join(',');
    throw broken(`${place} "${name}" is ${face.type} [${face.shape?.join(',')}], not ${wanted.type} [${wantedShape}].`);
  }
  if (!only) return;
  const unknown = found.find(({ name }) => !Object.hasOwn(promised, name));
  if (unknown) throw broken(`${place} "${unknown.name}" is one that the contract does not know.`);
}

function fits({ isTensor, type, shape = [] }: TensorFace, wanted: Promised): boolean {
  if (!isTensor || type !== wanted.type || shape.length !== wanted.shape.length) return false;
  return wanted.shape.every((size, index) => {
    const found = shape[index];
    return size === null || typeof found === 'string' || found === size;
  });
}

function broken(message: string): SpeechError {
  const remedy = 'Export the graphs by the contract of engine sovits-hifigan, or mend voice.json to match them.';
  return new SpeechError('invalid-input', message, remedy);
}
