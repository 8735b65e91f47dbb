import { access, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a machine offers onnxruntime. */
export interface MachineFacts {
  /** As Node names it, e.g. `linux-x64`. */
  machine: string;
  /** Files beside onnxruntime's binding for this machine; empty when it is not installed. */
  files: string[];
  gpuSeen: boolean;
}

/** The driver's control device; the second is how Windows shows its GPUs to Linux programs. */
const gpuDevices = ['/dev/nvidiactl', '/dev/dxg'];

/** Looks at the machine without loading onnxruntime, whose binding is for session threads only. */
export async function lookAtMachine(): Promise<MachineFacts> {
  const { platform, arch } = process;
  const seen = await Promise.all(gpuDevices.map(exists));
  return { machine: `${platform}-${arch}`, files: await bindingFiles(), gpuSeen: seen.includes(true) };
}

/** The folder of onnxruntime's binding for this machine. @throws when the package is not installed. */
export function bindingDir(): string {
  const root = dirname(require.resolve('onnxruntime-node/package.json'));
  return join(root, 'bin', 'napi-v6', process.platform, process.arch);
}

async function bindingFiles(): Promise<string[]> {
  try {
    return await readdir(bindingDir());
  } catch {
    return [];
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
