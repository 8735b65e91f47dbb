import { extname, join } from 'node:path';
import type { VoiceImportStep } from '@voicemill/contracts';
import type { PrepareVoice } from '@voicemill/voices';
import { askChild } from './ask-child';

/** Eight gigabytes are unpacked, hashed and run well within this; what never ends is not waited for. */
const patienceMs = 60 * 60 * 1000;
const program = join(__dirname, `main.prepare-voice${extname(__filename)}`);

/** What the child says before its answer. */
export type PrepareMessage = { step: VoiceImportStep } | { ask: { id: string; version: string } };
/** What it is told then. */
export interface WhereAnswer {
  where: string | null;
}

/** Looks through a voice in a process of its own; killed when the signal is aborted. */
export const prepareElsewhere =
  (options: { program?: string; patienceMs?: number } = {}): PrepareVoice =>
  async (voice, { signal, whereIs, onStep }) => {
    let failure: Error | undefined;
    const unanswered = new AbortController();
    try {
      return await askChild<string>({
        ...{ program, request: voice, patienceMs, ...options },
        signal: AbortSignal.any([signal, unanswered.signal]),
        onMessage: (message, child) => {
          const said = message as PrepareMessage;
          if ('step' in said) return onStep(said.step);
          whereIs(said.ask.id, said.ask.version).then(
            (where) => child.send({ where: where ?? null } satisfies WhereAnswer, () => undefined),
            (error: Error) => {
              failure = error;
              unanswered.abort();
            },
          );
        },
      });
    } catch (error) {
      throw failure ?? error;
    }
  };
