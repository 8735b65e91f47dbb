import type { SpeechEngine } from '../engine/speech-engine';
import { SpeechError } from '../speech-error';
import { FakeDevice } from './fake-device';
import { FakeVoice } from './fake-voice';

export interface FakeEngineOptions {
  /** How long the device works on a batch, whatever is in it. Default 0. */
  batchMs?: number;
  /** At speed 1. Default 0.08. */
  secondsPerPhone?: number;
  /** Makes every take this long, whatever is said. */
  fixedSeconds?: number;
  /** What a loaded voice claims to take. Default 1 MB. */
  memoryBytes?: number;
}

/**
 * An engine for tests only: says a tone between two silences, deterministic in the item alone, and refuses what the
 * real engine refuses. It needs the voice's `voice.json` but not its model files.
 */
export function createFakeEngine(options: FakeEngineOptions = {}): SpeechEngine {
  const { batchMs = 0, secondsPerPhone = 0.08, fixedSeconds, memoryBytes = 1_000_000 } = options;
  const device = new FakeDevice(batchMs);
  let closed = false;
  return {
    device: { kind: 'cpu' },
    load: (voice) => {
      if (closed)
        return Promise.reject(new SpeechError('unavailable', 'The engine has been closed.', 'Start a new one.'));
      return Promise.resolve(new FakeVoice(voice, device, { secondsPerPhone, fixedSeconds, memoryBytes }));
    },
    close: () => {
      closed = true;
      return device.settle();
    },
  };
}
