import { deviceFaultIn } from './device-fault';

const node = "Non-zero status code returned while running Conv node. Name:'/dec/ups.0/Conv' Status Message: ";
const cudaCall = (what: string): string =>
  `/onnxruntime_src/onnxruntime/core/providers/cuda/cuda_call.cc:129 std::conditional_t<THRW, void, Status> ` +
  `onnxruntime::CudaCall(ERRTYPE, const char*, const char*, SUCCTYPE, const char*, const char*, int) [with ERRTYPE = ` +
  `cudaError; bool THRW = true] ${what} ; GPU=0 ; hostname=worker ; file=/onnxruntime_src/onnxruntime/core/providers/` +
  `cuda/cuda_execution_provider.cc ; line=448 ; expr=cudaStreamSynchronize(static_cast<cudaStream_t>(stream_)); `;

describe('what the device has said', () => {
  it.each([
    `${node}/onnxruntime_src/onnxruntime/core/framework/bfc_arena.cc:376 void* onnxruntime::BFCArena::AllocateRawInternal(size_t, bool, onnxruntime::Stream*, bool, onnxruntime::WaitNotificationFn) Failed to allocate memory for requested buffer of size 2830172160\n`,
    `${node}/onnxruntime_src/onnxruntime/core/framework/bfc_arena.cc:331 void* onnxruntime::BFCArena::AllocateRawInternal(size_t, bool) Failed to allocate memory for requested buffer of size 8388608000`,
    cudaCall('CUDA failure 2: out of memory'),
    `${node}CUDNN failure 4: CUDNN_STATUS_ALLOC_FAILED ; GPU=0 ; hostname=worker ; expr=cudnnConvolutionForward(...)`,
    `${node}CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED ; GPU=0 ; hostname=worker ; expr=cublasCreate(&handle);`,
    '[2022-03-04 13:39:28 ERROR] ../rtSafe/safeRuntime.cpp (25) - Cuda Error in allocate: 2 (out of memory)',
    '[E] Error[1]: [defaultAllocator.cpp::allocate::31] Error Code 1: Cuda Runtime (out of memory)',
    'Requested amount of GPU memory (15485030400 bytes) could not be allocated.',
    'Exception during initialization: std::bad_alloc',
  ])('short of memory: %s', (message) => {
    expect(deviceFaultIn(message)).toBe('memory');
  });

  it.each([
    cudaCall('CUDA failure 700: an illegal memory access was encountered'),
    cudaCall('CUDA failure 719: unspecified launch failure'),
    cudaCall('CUDA failure 710: device-side assert triggered'),
    cudaCall('CUDA failure 100: no CUDA-capable device is detected'),
    cudaCall('CUDA failure 214: uncorrectable ECC error encountered'),
    cudaCall('CUDA failure 999: unknown error'),
    'CUDA error 719 at stream synchronize',
    `${node}CUDNN failure 8: CUDNN_STATUS_EXECUTION_FAILED ; GPU=0 ; hostname=worker ; expr=cudnnConvolutionForward(...)`,
    `${node}CUDNN failure 5000: CUDNN_STATUS_EXECUTION_FAILED ; GPU=0`,
    `${node}CUBLAS failure 14: CUBLAS_STATUS_INTERNAL_ERROR ; GPU=0 ; hostname=worker ; expr=cublasGemmHelper(...)`,
  ])('lost: %s', (message) => {
    expect(deviceFaultIn(message)).toBe('lost');
  });

  it.each([
    "Non-zero status code returned while running Gather node. Name:'emb' Status Message: indices element out of data bounds, idx=700 must be within the inclusive range [-92,91]",
    'Got invalid dimensions for input: mel for the following indices\n index: 1 Got: 700 Expected: 80',
    'CUDA failure 7000: a number that is none of those',
    'a GPU of 700 MB',
  ])('neither: %s', (message) => {
    expect(deviceFaultIn(message)).toBeUndefined();
  });
});
