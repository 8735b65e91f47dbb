export interface TensorrtSettings {
  /** Where built engines are kept; building one takes minutes, loading it seconds. */
  cacheDir: string;
  fp16: boolean;
  workspaceBytes?: number;
}

/**
 * The environment that a worker process for TensorRT has to be STARTED with: the Node binding passes TensorRT no
 * options but the device, and a worker thread's `process.env` is a copy that native code never sees. Names from the
 * documentation of onnxruntime's TensorRT provider; not measured by us.
 */
export function tensorrtEnvironment({ cacheDir, fp16, workspaceBytes }: TensorrtSettings): Record<string, string> {
  return {
    ORT_TENSORRT_FP16_ENABLE: fp16 ? '1' : '0',
    ORT_TENSORRT_ENGINE_CACHE_ENABLE: '1',
    ORT_TENSORRT_CACHE_PATH: cacheDir,
    ORT_TENSORRT_TIMING_CACHE_ENABLE: '1',
    ...(workspaceBytes === undefined ? {} : { ORT_TENSORRT_MAX_WORKSPACE_SIZE: String(workspaceBytes) }),
  };
}
