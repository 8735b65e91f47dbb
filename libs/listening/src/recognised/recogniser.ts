import type { Language } from '@voicemill/contracts';

/** A speech recogniser behind the gate: a second ear that knows no phones, only words. Adapters live with the programs. */
export interface Recogniser {
  /**
   * @param samples mono, full scale is 1; to be read until the promise settles and never written.
   * @param language that most of the take is in.
   * @param signal aborted: nobody waits for the answer any more; whatever runs for it has to end.
   * @returns the words, written in any way; null where it understood nothing.
   * @throws Error without secrets in its message when it is out of reach, too slow or answers nonsense.
   */
  recognise(
    samples: Float32Array,
    sampleRateHz: number,
    language: Language,
    signal: AbortSignal,
  ): Promise<string | null>;
}
