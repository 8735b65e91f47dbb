import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { GraphAnswer, PlainTensor } from './graph-thread';

/** A tensor as a list of numbers and a shape: nothing about it is clever. */
export interface Numbers {
  dims: readonly number[];
  numbers: number[];
}

export const ids = (numbers: readonly number[], dims: readonly number[] = [1, numbers.length]): PlainTensor => ({
  type: 'int64',
  dims,
  data: BigInt64Array.from(numbers, BigInt),
});
export const floats = (numbers: ArrayLike<number>, dims: readonly number[]): PlainTensor => ({
  type: 'float32',
  dims,
  data: Float32Array.from(numbers),
});

/** Runs graphs for a test in a thread of their own, every tensor copied in and out. */
export class PlainGraphs {
  private readonly worker = new Worker(join(__dirname, 'graph-thread.ts'), {
    execArgv: ['-r', require.resolve('@swc-node/register')],
  });
  private readonly waiting = new Map<number, (answer: GraphAnswer) => void>();
  private calls = 0;

  constructor() {
    this.worker.on('message', (answer: GraphAnswer) => this.waiting.get(answer.id)?.(answer));
  }

  async run(path: string, feeds: Record<string, PlainTensor>): Promise<Record<string, Numbers>> {
    this.calls += 1;
    const id = this.calls;
    const answered = new Promise<GraphAnswer>((resolve) => this.waiting.set(id, resolve));
    this.worker.postMessage({ id, path, feeds });
    const answer = await answered;
    this.waiting.delete(id);
    if ('error' in answer) throw new Error(`${path}: ${answer.error}`);
    return Object.fromEntries(
      Object.entries(answer.made).map(([name, { dims, data }]) => [name, { dims, numbers: Array.from(data, Number) }]),
    );
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.worker.once('exit', resolve));
    this.worker.postMessage('end');
    await gone;
  }
}
