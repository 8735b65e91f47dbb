import { SpeechError } from '../speech-error';
import type { OnnxModel } from './onnx-model';
import { modelMessage } from './onnx-schema';

/**
 * Reads an ONNX file. Weights are views into `bytes`, not copies.
 * @throws SpeechError `invalid-input` for what is no ONNX file, or not all of one.
 */
export function readOnnx(bytes: Uint8Array, name: string): OnnxModel {
  let model: Partial<OnnxModel>;
  try {
    model = modelMessage.decode(bytes) as unknown as Partial<OnnxModel>;
  } catch (error) {
    throw new SpeechError(
      'invalid-input',
      `${name} is no ONNX file, or not all of one.`,
      'Export or copy it again.',
      error,
    );
  }
  if (!model.graph || !model.opsetImport?.length) {
    throw new SpeechError('invalid-input', `${name} is no ONNX file: it holds no graph.`, 'Export it again.');
  }
  return model as OnnxModel;
}

/** The bytes of an ONNX file. Fields that are not set are left out. */
export function writeOnnx(model: OnnxModel): Uint8Array {
  const fault = modelMessage.verify(model);
  if (fault) throw new TypeError(`not an ONNX model: ${fault}`);
  return modelMessage.encode(model).finish();
}
