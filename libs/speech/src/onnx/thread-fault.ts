import { SpeechError } from '../speech-error';
import { deviceFaultIn } from './device-fault';
import type { ThreadFault, ThreadRequest } from './thread-protocol';

/** What a thread answers when it has failed: our own errors as they are, those of onnxruntime by what they mean. */
export function threadFaultOf(error: unknown, request: ThreadRequest): ThreadFault {
  if (error instanceof SpeechError) return { code: error.code, message: error.message, remedy: error.remedy };
  const reason = error instanceof Error ? error.message : String(error);
  const device = deviceFaultIn(reason);
  if (request.kind !== 'load') {
    const remedy = 'Try again; if it fails again, export the voice anew and compare it on the cpu.';
    return { device, code: 'internal', message: `The device failed while speaking: ${reason}`, remedy };
  }
  const { voiceId } = request.spec;
  const message = `Voice ${voiceId} cannot be loaded on ${providersOf(request)}: ${reason}`;
  const remedy = 'See "npm run doctor" for what the device lacks, or use device cpu.';
  return { device, code: 'engine-unavailable', message, remedy };
}

function providersOf({ options }: { options: { executionProviders?: readonly unknown[] } }): string {
  const names = options.executionProviders?.map((each) =>
    typeof each === 'string' ? each : (each as { name: string }).name,
  );
  return names?.join(' and ') ?? 'cpu';
}
