import type { SpeechEngine } from '../engine/speech-engine';
import { OnnxEngine, type SpeechEngineOptions } from './onnx-engine';

/**
 * Starts the ONNX engine on a device. On a cpu a batch is spread over one-thread sessions, one a core; on a GPU it runs
 * as one tensor (that path is tested on a cpu; on a GPU nothing has been measured by us). Close it before the process
 * exits: leaving while a graph runs aborts the process.
 *
 * `LoadedVoice.memoryBytes` is the size of the model files times the threads that hold them times a measured factor.
 *
 * @throws SpeechError engine-unavailable when the device's libraries are missing, with the command that installs them.
 * There is no falling back to another device.
 */
export function createSpeechEngine(options: SpeechEngineOptions): Promise<SpeechEngine> {
  return OnnxEngine.start(options);
}
