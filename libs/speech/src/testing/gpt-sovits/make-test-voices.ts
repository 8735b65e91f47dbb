import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WantedVoice } from './test-voices-thread';

/** Writes test voices outside jest's sandbox, one after the other. @throws what making them throws. */
export function makeTestVoices(wanted: readonly WantedVoice[]): Promise<void> {
  const thread = new Worker(join(__dirname, 'test-voices-thread.ts'), {
    execArgv: ['-r', require.resolve('@swc-node/register')],
    workerData: wanted,
  });
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the thread ended with ${code}`))));
  });
}
