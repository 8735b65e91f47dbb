// A session thread without onnxruntime, for the pool's own tests: it speaks the protocol and dies when told to.
import { parentPort } from 'node:worker_threads';
import { threadFaultOf } from '../onnx/thread-fault';
import type { SpokenItem, ThreadItem, ThreadRequest } from '../onnx/thread-protocol';

/** First phone id of an item: what the stub does with it. */
export const stubOrders = { crash: 1, leave: 2, fail: 3, crowd: 4, lose: 5 } as const;
/** Items that have room where the first is `crowd`. */
export const stubRoom = 2;

const memoryMessage =
  'bfc_arena.cc:376 void* onnxruntime::BFCArena::AllocateRawInternal(size_t, bool, onnxruntime::Stream*, bool, ' +
  'onnxruntime::WaitNotificationFn) Failed to allocate memory for requested buffer of size 2830172160';
const lostMessage = 'CUDA failure 700: an illegal memory access was encountered ; GPU=0 ; hostname=worker';

const loaded = new Set<string>();
let spoken = 0;

parentPort?.on('message', ({ id, request }: { id: number; request: ThreadRequest }) => {
  if (request.kind === 'load') loaded.add(request.voiceKey);
  if (request.kind === 'unload') loaded.delete(request.voiceKey);
  if (request.kind === 'stop') return parentPort?.close();
  if (request.kind !== 'speak') return parentPort?.postMessage({ id });
  const order = request.items[0]?.phoneIds[0];
  if (order === stubOrders.crash) throw new Error('the device is on fire');
  if (order === stubOrders.leave) process.exit(7);
  if (order === stubOrders.fail || !loaded.has(request.voiceKey)) {
    const message = loaded.has(request.voiceKey) ? 'told to fail' : 'not loaded';
    return parentPort?.postMessage({ id, fault: { code: 'internal', message, remedy: 'none' } });
  }
  const told = order === stubOrders.lose ? lostMessage : memoryMessage;
  if (order === stubOrders.lose || (order === stubOrders.crowd && request.items.length > stubRoom)) {
    return parentPort?.postMessage({ id, fault: threadFaultOf(new Error(told), request) });
  }
  spoken += 1;
  return parentPort?.postMessage({ id, spoken: { items: request.items.map(answer), deviceMs: spoken } });
});
parentPort?.postMessage('ready');

/** The samples give the item's phones back, so that a test sees whose answer it is. */
function answer({ phoneIds }: ThreadItem): SpokenItem {
  return { samples: Float32Array.from(phoneIds), durations: phoneIds };
}
