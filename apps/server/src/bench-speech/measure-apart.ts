import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Figure } from '../bench/figure';
import type { VoiceMeasures } from './measure-voice';

export interface VoiceWork {
  kind: 'voice';
  /** Of the package. */
  dir: string;
  phones: number;
  repetitions: number;
}

export interface MemoryWork {
  kind: 'memory';
  dir: string;
}

export type ApartWork = VoiceWork | MemoryWork;

/**
 * Measures a voice in a process that has loaded nothing before it: in one that has, a voice fills memory that another one
 * has left, and would seem to cost little.
 */
export const measureVoiceApart = (work: Omit<VoiceWork, 'kind'>): Promise<VoiceMeasures> =>
  askApart({ kind: 'voice', ...work });

/** The slope of the memory that a process holds, for the same reason in one that has nothing left to fill. */
export const measureMemoryApart = (dir: string): Promise<Figure[]> => askApart({ kind: 'memory', dir });

/**
 * Megabytes that V8's young generation has from the start, its usual limit: else V8 makes it larger in one step after
 * hundreds of takes (16 MB were seen), which a slope takes for growth.
 */
const youngMb = 16;

async function askApart<Answer>(work: ApartWork): Promise<Answer> {
  const child = fork(join(__dirname, `main.apart${extname(__filename)}`), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...(work.kind === 'memory' ? [`--min-semi-space-size=${youngMb}`] : [])],
  });
  return new Promise((resolve, reject) => {
    let answered: { answer: Answer } | undefined;
    child.once('message', (message) => (answered = { answer: message as Answer }));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (answered) resolve(answered.answer);
      else reject(new Error(`the process that measures ${work.dir} ended with code ${code}`));
    });
    child.send(work);
  });
}
