// Runs any graph for a test: a tensor in, a tensor out, as plain data. Its own thread, since onnxruntime does not take the
// typed arrays of a jest sandbox.
import { parentPort } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';

export interface PlainTensor {
  type: 'float32' | 'int64' | 'int32' | 'bool';
  dims: readonly number[];
  data: Float32Array | BigInt64Array | Int32Array | Uint8Array;
}
export interface GraphCall {
  id: number;
  path: string;
  feeds: Record<string, PlainTensor>;
}
export type GraphAnswer = { id: number; made: Record<string, PlainTensor> } | { id: number; error: string };

const sessions = new Map<string, InferenceSession>();

parentPort?.on('message', (call: GraphCall | 'end') => {
  if (call === 'end') return parentPort?.close();
  void run(call).then(
    (made) => parentPort?.postMessage({ id: call.id, made }),
    (error: Error) => parentPort?.postMessage({ id: call.id, error: error.message }),
  );
});

async function run({ path, feeds }: GraphCall): Promise<Record<string, PlainTensor>> {
  const session = sessions.get(path) ?? (await InferenceSession.create(path, { logSeverityLevel: 3 }));
  sessions.set(path, session);
  const tensors = Object.fromEntries(
    Object.entries(feeds).map(([name, { type, data, dims }]) => [
      name,
      new Tensor(type as 'float32', data as Float32Array, dims),
    ]),
  );
  const made = await session.run(tensors);
  return Object.fromEntries(
    Object.entries(made).map(([name, { type, dims, data }]) => [name, { type, dims, data } as PlainTensor]),
  );
}
