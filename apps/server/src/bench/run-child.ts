import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { treeOf } from './cpu-seconds';
import type { ChildAnswer, ChildWork } from './child-work';

const lookEveryMs = 100;

export interface ChildRun extends ChildAnswer {
  /** Largest sum of the resident memory of the process and the ffmpeg programs that it had started. */
  treePeakMb: number;
}

/** Has work done in a process of its own, and watches its memory. */
export async function runChild(work: ChildWork): Promise<ChildRun> {
  const child = fork(join(__dirname, `main.child${extname(__filename)}`), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let treePeakMb = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) treePeakMb = Math.max(treePeakMb, residentMb(treeOf(child.pid)));
  }, lookEveryMs);
  try {
    return await new Promise<ChildRun>((resolve, reject) => {
      let answer: ChildAnswer | undefined;
      child.once('message', (message) => (answer = message as ChildAnswer));
      child.once('error', reject);
      child.once('exit', (code) => {
        if (answer) resolve({ ...answer, treePeakMb: Math.max(treePeakMb, answer.nodePeakMb) });
        else reject(new Error(`a process of the bench ended with code ${code}`));
      });
      child.send(work);
    });
  } finally {
    clearInterval(watch);
  }
}

function residentMb(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      return sum + Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      // It has ended in this moment.
      return sum;
    }
  }, 0);
}
