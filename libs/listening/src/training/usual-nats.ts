import type { Alignment } from '../align/align-phones';
import { isVowel } from '../hearing/phone-classes';
import type { SoundMeans } from '../judge/voice-print';
import { piecesOf } from '../judge/word-evidence';

/** Fewer times met, and a vowel counts as unknown. */
const fewestTimes = 12;
const share = 0.95;

/**
 * Collects what sound takes lose by each vowel: some voices say rare syllables unclearly (a neutral tone that they hardly
 * ever learnt), which speaks against the voice and not against a take.
 */
export class UsualNats {
  private readonly lost = new Map<string, number[]>();

  /** @param means without usual nats. */
  constructor(private readonly means: SoundMeans) {}

  add(alignment: Alignment, speed: number): void {
    const { chain } = alignment;
    const nats = new Map(piecesOf(alignment, this.means, speed).map((piece) => [piece.element, piece.nats]));
    chain.sounds.forEach((sound, index) => {
      if (!isVowel(sound)) return;
      const own = Math.max(0, nats.get(2 * index + 1) ?? 0);
      const before = index > 0 && !isVowel(chain.sounds[index - 1]!) ? Math.max(0, nats.get(2 * index - 1) ?? 0) : 0;
      const symbol = chain.symbols[index]!;
      const all = this.lost.get(symbol) ?? [];
      all.push(own + before);
      this.lost.set(symbol, all);
    });
  }

  /** Symbols met often enough, those without loss left out as 0. */
  bySymbol(): Record<string, number> {
    const known = [...this.lost].filter(([, all]) => all.length >= fewestTimes).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      known.map(([symbol, all]) => {
        all.sort((a, b) => a - b);
        return [symbol, Math.round(all[Math.ceil((all.length - 1) * share)]!)];
      }),
    );
  }
}
