import type { Language } from '@voicemill/contracts';
import { heardOtherwise, languageOfPhones, type HeardOtherwise, type Recogniser } from '@voicemill/listening';
import type { Clock, Logger } from '@voicemill/platform';
import type { SynthesisResult, VoicePackage } from '@voicemill/speech';
import { recognisedPhones } from './recognised-phones';

export interface SecondEarOptions {
  recogniser: Recogniser;
  /** Takes in other languages are not handed to it. */
  languages: readonly Language[];
  /** See `heardOtherwise`. */
  tolerance: number;
  /** Whether what it finds has a take spoken again; else it is only noted. */
  enforces: boolean;
  clock: Clock;
  logger: Logger;
}

export interface SecondHearing {
  /** false: the recogniser was out of reach, or understood nothing. */
  recognised: boolean;
  stretches: HeardOtherwise[];
}

/** Failures in a row after which the recogniser is left alone for a while, so that each take need not wait for it. */
const patience = 3;
const restMs = 60_000;
/** Between two lines in the log about failures. */
const logEveryMs = 60_000;
/** More than a voice can be asked for at once; nobody says more characters than this in one take. */
const longestSeconds = 120;
const mostCharacters = 4000;

/**
 * Has takes understood by a recogniser and holds the words against the phones asked for. A recogniser that fails never
 * fails a take: it goes without.
 */
export class SecondEar {
  private readonly closing = new AbortController();
  private failures = 0;
  private restsUntilMs = 0;
  private logsFromMs = 0;

  constructor(private readonly options: SecondEarOptions) {}

  get enforces(): boolean {
    return this.options.enforces;
  }

  /** @returns null where it is not asked: a language that it does not know, or phones of an unknown set. */
  async hear(
    { manifest }: VoicePackage,
    { samples, sampleRateHz }: SynthesisResult,
    phones: readonly string[],
  ): Promise<SecondHearing | null> {
    const { tolerance, languages } = this.options;
    const language = languageOfPhones(phones);
    if (!language || !languages.includes(language)) return null;
    const unheard = { recognised: false, stretches: [] };
    if (samples.length > longestSeconds * sampleRateHz) return unheard;
    const text = await this.understood(samples, sampleRateHz, language);
    if (text === null) return unheard;
    const comparison = heardOtherwise(phones, recognisedPhones(text, language, manifest), tolerance);
    return comparison ? { recognised: true, stretches: comparison.stretches } : unheard;
  }

  /** Ends what is being recognised; takes that still come go without. */
  close(): void {
    this.closing.abort();
  }

  private async understood(samples: Float32Array, sampleRateHz: number, language: Language): Promise<string | null> {
    const { recogniser, clock } = this.options;
    const { signal } = this.closing;
    if (signal.aborted || clock.now().getTime() < this.restsUntilMs) return null;
    try {
      const text = (await recogniser.recognise(samples, sampleRateHz, language, signal))?.trim() ?? '';
      if (text.length > mostCharacters) throw new Error(`the recogniser wrote ${text.length} characters for one take`);
      this.failures = 0;
      return text === '' ? null : text;
    } catch (error) {
      if (!signal.aborted) this.note(error as Error);
      return null;
    }
  }

  private note(error: Error): void {
    const nowMs = this.options.clock.now().getTime();
    this.failures += 1;
    const resting = this.failures >= patience;
    if (resting) this.restsUntilMs = nowMs + restMs;
    if (nowMs < this.logsFromMs) return;
    this.logsFromMs = nowMs + logEveryMs;
    this.options.logger.warn({ reason: error.message, resting }, 'the recogniser failed; takes go without it');
  }
}
