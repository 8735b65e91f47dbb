import { extname, join } from 'node:path';
import { askChild } from './ask-child';

/** A voice of 1 GB is read and run well within this; graphs that never end are not waited for. */
const patienceMs = 15 * 60 * 1000;
const program = join(__dirname, `main.try-out${extname(__filename)}`);

/**
 * Runs a voice once in a process of its own.
 *
 * @throws SpeechError what that process says of the voice; invalid-input when the voice takes it along or never ends
 */
export async function tryOutElsewhere(
  dir: string,
  options: { program?: string; patienceMs?: number } = {},
): Promise<void> {
  await askChild({ program, request: { dir }, patienceMs, ...options });
}
