import { SpeechError } from '../speech-error';

/** `memory`: a smaller batch may go through. `lost`: nothing runs on the device any more, in this process at least. */
export type DeviceFaultKind = 'memory' | 'lost';

/** A fault of the device, not of what it was asked to say. */
export class DeviceFault extends SpeechError {
  constructor(
    readonly kind: DeviceFaultKind,
    message: string,
    cause?: unknown,
  ) {
    super('unavailable', message, remedies[kind], cause);
  }
}

const remedies: Readonly<Record<DeviceFaultKind, string>> = {
  memory: 'Free memory on the device: fewer processes on it, VOICEMILL_VOICE_MEMORY_MB lower, or a smaller voice.',
  lost: 'The worker is started anew. If it comes back, look at the driver and the device (nvidia-smi, dmesg).',
};

/**
 * What onnxruntime says when an allocation has failed: its arena, the runtime of CUDA, cuDNN, cuBLAS, the allocators of
 * TensorRT (10 and before), and the C++ runtime. Collected from issues of microsoft/onnxruntime (9939, 16307, 20038,
 * 22702), NVIDIA/TensorRT (2198, 4258) and hacksider/Deep-Live-Cam (584).
 */
const outOfMemory = [
  /failed to allocated? memory for requested buffer of size/i,
  /out of memory/i,
  /\b(CUDNN|CUBLAS)_STATUS_ALLOC_FAILED\b/,
  /\bcudaErrorMemoryAllocation\b/,
  /std::bad_alloc|bad allocation/,
  /could not be allocated/i,
];

/**
 * CUDA errors that stay in a process: after one of these every call fails, so no new session helps (CUDA Runtime API,
 * cudaError_t: "the process must be terminated and relaunched"). 46 and 100: no device is there any more; 214: memory of
 * the device that cannot be corrected; 999: unknown, the driver has gone away.
 */
const lostCodes = '46|100|214|700|702|709|710|714|715|716|717|718|719|721|999';
const lost = [
  new RegExp(`\\bCUDA (failure|error):? \\(?(${lostCodes})\\b`, 'i'),
  /an illegal memory access was encountered/i,
  /device-side assert/i,
  /unspecified launch failure/i,
  /no CUDA-capable device is detected/i,
  /uncorrectable ECC error/i,
  /GPU (is lost|has fallen off the bus)/i,
  /\b(CUDNN|CUBLAS)_STATUS_(EXECUTION_FAILED|INTERNAL_ERROR|MAPPING_ERROR)\b/,
  /\bcudaError(IllegalAddress|LaunchFailure|Assert|DevicesUnavailable|ECCUncorrectable)\b/,
];

/** What kind of device fault a message of onnxruntime tells; undefined: none, the graph or its inputs are at fault. */
export function deviceFaultIn(message: string): DeviceFaultKind | undefined {
  // Memory first: cuDNN and cuBLAS also report what they could not allocate as a call that has failed.
  if (outOfMemory.some((pattern) => pattern.test(message))) return 'memory';
  return lost.some((pattern) => pattern.test(message)) ? 'lost' : undefined;
}
