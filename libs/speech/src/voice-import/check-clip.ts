import { readFile, stat } from 'node:fs/promises';
import { channelsOf } from '../gpt-sovits/features/read-wav';
import { readClip } from '../gpt-sovits/reference/read-clip';
import { refuse } from './file-rules';

/** Ten seconds of the best WAV, 192 kHz of two channels in 32 bits, have 15 MB. */
const largestBytes = 32 * 1024 * 1024;
/** -60 dBFS: nothing is said in a clip that is softer everywhere. */
const leastPeak = 0.001;

/**
 * Whether a clip can set the tone of a voice: a WAV of one channel, 3 to 10 s, with something in it.
 *
 * @throws SpeechError invalid-input naming the clip and what it is
 */
export async function checkClip(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > largestBytes) {
    throw refuse(`Reference clip ${path} is not there, or larger than 32 MB.`, 'Name a WAV of 3 to 10 s.');
  }
  const { at16k } = await readClip(path);
  const channels = channelsOf(await readFile(path));
  if (channels !== 1) {
    throw refuse(`Reference clip ${path} has ${channels} channels.`, 'Save it as mono: a voice is one signal.');
  }
  if (at16k.every((sample) => Math.abs(sample) < leastPeak)) {
    throw refuse(`Reference clip ${path} is silent.`, 'Choose one in which the transcript is said.');
  }
}
