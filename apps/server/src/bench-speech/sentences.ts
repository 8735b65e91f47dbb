import type { SynthesisItem, VoiceManifest } from '@voicemill/speech';

/** Eight items of nearly the same length, as a claimed batch holds them; phones of the voice in turn. */
export function eightItems(
  { symbols, padId, defaults, defaultSpeaker }: VoiceManifest,
  phones: number,
): SynthesisItem[] {
  const spoken = symbols.filter((symbol, id) => id !== padId && /^[A-Z]+[01]$/.test(symbol));
  return Array.from({ length: 8 }, (_, item) => ({
    phones: Array.from(
      { length: phones + (item % 4) },
      (_unused, place) => spoken[(place * 7 + item) % spoken.length]!,
    ),
    mix: [{ speaker: defaultSpeaker, weight: 1 }],
    ...defaults,
    seed: 1000 + item,
  }));
}
