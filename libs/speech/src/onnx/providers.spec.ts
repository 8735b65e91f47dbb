import type { MachineFacts } from './machine-facts';
import { judgeProviders, type ProviderStatus } from './providers';

const binding = ['onnxruntime_binding.node', 'libonnxruntime.so.1'];
const cudaFiles = ['libonnxruntime_providers_shared.so', 'libonnxruntime_providers_cuda.so'];
const gpuMachine: MachineFacts = {
  machine: 'linux-x64',
  files: [...binding, ...cudaFiles, 'libonnxruntime_providers_tensorrt.so'],
  gpuSeen: true,
};
function judge(changes: Partial<MachineFacts>): Record<string, ProviderStatus> {
  return Object.fromEntries(judgeProviders({ ...gpuMachine, ...changes }).map((status) => [status.provider, status]));
}

describe('judgeProviders', () => {
  it('finds all on a machine that has all, with nothing to mend', () => {
    for (const status of Object.values(judge({}))) {
      expect(status.available).toBe(true);
      expect(status.remedy).toBeUndefined();
    }
  });

  it('gives the command that installs the missing libraries', () => {
    const { cpu, cuda, tensorrt } = judge({ files: binding });
    expect(cpu?.available).toBe(true);
    for (const status of [cuda, tensorrt]) {
      expect(status).toMatchObject({ available: false, remedy: expect.stringContaining('install=cuda12') as string });
    }
  });

  it('wants the libraries of cuda for TensorRT, and its own', () => {
    expect(judge({ files: [...binding, ...cudaFiles] }).tensorrt?.detail).toMatch(
      /lacks libonnxruntime_providers_tensorrt.so$/,
    );
    const withoutCuda = gpuMachine.files.filter((file) => !file.includes('cuda'));
    expect(judge({ files: withoutCuda }).tensorrt?.detail).toMatch(/lacks libonnxruntime_providers_cuda.so$/);
  });

  it('sees that the GPU is missing, not the libraries', () => {
    expect(judge({ gpuSeen: false }).cuda).toMatchObject({
      available: false,
      remedy: expect.stringContaining('nvidia-smi') as string,
    });
  });

  it('promises no GPU where there is no build for it, and no cpu where nothing is installed', () => {
    const { cpu, cuda } = judge({ machine: 'darwin-arm64' });
    expect(cpu?.available).toBe(true);
    expect(cuda).toMatchObject({ available: false, detail: expect.stringContaining('darwin-arm64') as string });
    expect(judge({ files: [] }).cpu).toMatchObject({ available: false, remedy: 'npm ci' });
  });
});
