import type { Device } from '../device';
import { SpeechError } from '../speech-error';
import { lookAtMachine, type MachineFacts } from './machine-facts';

export interface ProviderStatus {
  provider: Device['kind'];
  available: boolean;
  /** Why it is, or is not. */
  detail: string;
  /** The command or step that mends it; absent when nothing is wrong. */
  remedy?: string;
}

const installCuda = 'node node_modules/onnxruntime-node/script/install.js --onnxruntime-node-install=cuda12';
const installDriver =
  'Install the NVIDIA driver (check with "nvidia-smi"), and give a container its GPUs ("--gpus all").';

/** What this machine can compute on, by the files that are there; nothing is loaded. For `doctor`. */
export async function listProviders(): Promise<ProviderStatus[]> {
  return judgeProviders(await lookAtMachine());
}

/** @throws SpeechError engine-unavailable with the command that installs what is missing. Never another provider instead. */
export async function assertProvider(device: Device): Promise<void> {
  const status = (await listProviders()).find(({ provider }) => provider === device.kind);
  if (status?.available) return;
  const detail = status?.detail ?? 'unknown provider';
  throw new SpeechError('engine-unavailable', `Device ${device.kind} cannot be used: ${detail}.`, status?.remedy ?? '');
}

/** The judgement on a machine's facts. */
export function judgeProviders(facts: MachineFacts): ProviderStatus[] {
  return [judgeCpu(facts), judgeGpu('cuda', facts), judgeGpu('tensorrt', facts)];
}

function judgeCpu({ machine, files }: MachineFacts): ProviderStatus {
  if (files.includes('onnxruntime_binding.node')) {
    return { provider: 'cpu', available: true, detail: `onnxruntime for ${machine} is installed` };
  }
  const detail = `onnxruntime for ${machine} is not installed`;
  return { provider: 'cpu', available: false, detail, remedy: 'npm ci' };
}

function judgeGpu(provider: 'cuda' | 'tensorrt', { machine, files, gpuSeen }: MachineFacts): ProviderStatus {
  const refuse = (detail: string, remedy: string): ProviderStatus => ({ provider, available: false, detail, remedy });
  if (machine !== 'linux-x64') {
    return refuse(
      `onnxruntime-node has no ${provider} build for ${machine}`,
      'Use a Linux x64 machine, or device cpu.',
    );
  }
  const needed = ['libonnxruntime_providers_shared.so', `libonnxruntime_providers_${provider}.so`];
  // TensorRT hands what it cannot run to cuda.
  if (provider === 'tensorrt') needed.push('libonnxruntime_providers_cuda.so');
  const missing = needed.filter((file) => !files.includes(file));
  if (missing.length > 0) return refuse(`the installed onnxruntime lacks ${missing.join(', ')}`, installCuda);
  if (!gpuSeen) return refuse('no NVIDIA GPU is seen on this machine', installDriver);
  return { provider, available: true, detail: 'its libraries and an NVIDIA GPU are there' };
}
