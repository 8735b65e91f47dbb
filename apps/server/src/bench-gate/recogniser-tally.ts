import { heardOtherwise, type Recogniser } from '@voicemill/listening';
import { InvalidInput, type Config } from '@voicemill/platform';
import { recognisedPhones } from '@voicemill/production';
import { recogniserOf } from '../recogniser/open-second-ear';
import type { BenchVoices } from './bench-voices';
import type { HeardOrder } from './hear-orders';

interface Count {
  takes: number;
  /** The recogniser failed, or understood nothing. */
  unheard: number;
  otherwise: number;
  /** Refused by the listener or heard otherwise. */
  either: number;
  cost: number;
  sounds: number;
}

const patient = new AbortController().signal;

/** What a recogniser finds in the takes of the bench, beside the listener. */
export class RecogniserTally {
  private readonly counts = new Map<string, Count>();
  private waitedMs = 0;
  private audioMs = 0;

  private constructor(
    private readonly recogniser: Recogniser,
    private readonly settings: Config['recogniser'],
  ) {}

  /** @throws InvalidInput when the configuration names no recogniser. */
  static open(config: Config): RecogniserTally {
    const recogniser = recogniserOf(config);
    if (recogniser) return new RecogniserTally(recogniser, config.recogniser);
    throw new InvalidInput('No recogniser is plugged in.', {
      remedy: 'Set VOICEMILL_ASR_URL or VOICEMILL_ASR_COMMAND; docs/faithfulness.md says how.',
    });
  }

  /** Takes in languages that the recogniser does not know are left out. */
  async add({ kind, order, result, samples, heard, audioMs }: HeardOrder, { packages }: BenchVoices): Promise<void> {
    const { language, voiceId, item, phones } = order;
    if (!this.settings.languages.includes(language)) return;
    const before = performance.now();
    const text = await this.recogniser.recognise(samples, result.sampleRateHz, language, patient).catch(() => null);
    this.waitedMs += performance.now() - before;
    this.audioMs += audioMs;
    const { manifest } = packages.find((voice) => voice.manifest.id === voiceId)!;
    const compared =
      text === null
        ? null
        : heardOtherwise(phones, recognisedPhones(text, language, manifest), this.settings.tolerance);
    const refused = (heard?.findings.length ?? 0) > 0;
    this.count(`${language}: ${kind}`, compared, refused);
    const usual = item.speed === 1 && item.pitchSemitones === 0;
    if (kind === 'sound')
      this.count(`${language}: sound, ${usual ? 'speed 1, no shift' : 'others'}`, compared, refused);
  }

  figures() {
    return { counts: Object.fromEntries(this.counts), waitedShare: this.waitedMs / Math.max(1, this.audioMs) };
  }

  lines(): string[] {
    const rows = [...this.counts].map(([name, { takes, unheard, otherwise, either, cost, sounds }]) => {
      const cells = [takes, unheard, otherwise, either].map((count) => String(count).padStart(9));
      return `${name.padEnd(30)}${cells.join('')} ${((100 * cost) / Math.max(1, sounds)).toFixed(1).padStart(9)}`;
    });
    const share = this.figures().waitedShare.toFixed(2);
    return [
      `${'recogniser'.padEnd(30)}    takes  unheard otherwise  either    phones %`,
      ...rows,
      `seconds of recognising for each second of audio: ${share}`,
    ];
  }

  private count(name: string, compared: ReturnType<typeof heardOtherwise>, refused: boolean): void {
    const count = this.counts.get(name) ?? { takes: 0, unheard: 0, otherwise: 0, either: 0, cost: 0, sounds: 0 };
    const otherwise = (compared?.stretches.length ?? 0) > 0;
    count.takes += 1;
    count.unheard += compared ? 0 : 1;
    count.otherwise += otherwise ? 1 : 0;
    count.either += otherwise || refused ? 1 : 0;
    count.cost += compared?.cost ?? 0;
    count.sounds += compared?.sounds ?? 0;
    this.counts.set(name, count);
  }
}
