// Writes test voices for a test. Its own thread, since jest's sandbox makes drawing millions of weights ten times slower.
import { workerData } from 'node:worker_threads';
import { randomsToInputs } from '../../onnx-convert/randoms-to-inputs';
import { makeTestVoice, type TestVoiceOptions } from '../../test-voices/make-test-voice';
import type { TestVoiceKind } from '../../test-voices/test-voice-graphs';

export interface WantedVoice {
  dir: string;
  kind: TestVoiceKind;
  /** Whether random nodes become inputs, as an import makes them. */
  imported: boolean;
  options: Omit<TestVoiceOptions, 'edit'>;
}

async function makeAll(wanted: readonly WantedVoice[]): Promise<void> {
  for (const { dir, kind, imported, options } of wanted) {
    await makeTestVoice(dir, kind, imported ? { ...options, edit: randomsToInputs } : options);
  }
}

// A failure ends the thread with an error, which whoever waits for it is given.
void makeAll(workerData as WantedVoice[]);
