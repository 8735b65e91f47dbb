import type { InferenceSession } from 'onnxruntime-node';
import { deviceName, type Device } from '../device';
import { SpeechError } from '../speech-error';
import type { Precision, VoiceManifest } from '../voice/voice-manifest';

/**
 * What onnxruntime is told when a graph is loaded. GPU settings follow its documentation and have NOT been measured
 * by us. Only the provider that was asked for is named, so there is nothing to fall back to in silence; TensorRT needs
 * cuda beside it for the operators that it does not know (both run on the same GPU).
 *
 * @param threads threads inside one operator; on a GPU always one, the work is not done here.
 */
export function sessionOptions(device: Device, threads: number): InferenceSession.SessionOptions {
  return {
    executionProviders: providersOf(device),
    intraOpNumThreads: device.kind === 'cpu' ? threads : 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // It would keep a plan for every shape that it has seen, and sentences rarely have the same.
    enableMemPattern: false,
    // Errors only: placing a shape operator on the cpu is worth a warning to it, on every load.
    logSeverityLevel: 3,
  };
}

function providersOf(device: Device): InferenceSession.ExecutionProviderConfig[] {
  if (device.kind === 'cpu') return ['cpu'];
  const deviceId = device.index;
  const cuda = { name: 'cuda' as const, deviceId };
  return device.kind === 'cuda' ? [cuda] : [{ name: 'tensorrt' as const, deviceId }, cuda];
}

/**
 * The precision that a device loads: fp16 on a GPU when the package has it, else fp32 (on a cpu fp16 is slower).
 *
 * @param asked what the configuration demands.
 * @throws SpeechError invalid-input when the package lacks what was asked for.
 */
export function choosePrecision(manifest: VoiceManifest, device: Device, asked?: Precision): Precision {
  const { id, version, files } = manifest;
  if (!asked) return device.kind !== 'cpu' && files.fp16 ? 'fp16' : 'fp32';
  if (files[asked]) return asked;
  const message = `Voice ${id} ${version} has no ${asked} files, which were asked for on ${deviceName(device)}.`;
  throw new SpeechError(
    'invalid-input',
    message,
    'Leave the precision to the device, or add the files to the package.',
  );
}
