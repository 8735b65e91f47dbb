import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { VoiceMeasures } from './measure-voice';

/** What a process of its own is started for. */
export interface VoiceWork {
  /** Of the package. */
  dir: string;
  phones: number;
  repetitions: number;
}

/**
 * Measures a voice in a process that has loaded nothing before it: in one that has, a voice fills memory that another one
 * has left, and would seem to cost little.
 */
export async function measureVoiceApart(work: VoiceWork): Promise<VoiceMeasures> {
  const child = fork(join(__dirname, `main.voice${extname(__filename)}`), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let measures: VoiceMeasures | undefined;
    child.once('message', (message) => (measures = message as VoiceMeasures));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (measures) resolve(measures);
      else reject(new Error(`the process that measures ${work.dir} ended with code ${code}`));
    });
    child.send(work);
  });
}
