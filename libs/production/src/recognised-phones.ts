import type { Language } from '@voicemill/contracts';
import type { VoiceManifest } from '@voicemill/speech';
import { prepareLine } from '@voicemill/text';

/** What a recogniser understood is never cut: its slices are joined again. */
const uncut = { targetCharacters: 1e6, hardCharacters: 1e6, bestPhones: 1e6, maxPhones: 1e6 };

/** The phones of what a recogniser understood, in the symbols of a voice and by the same rules as its own texts. */
export function recognisedPhones(
  text: string,
  language: Language,
  { symbols, engine }: Pick<VoiceManifest, 'symbols' | 'engine'>,
): string[] {
  const writing = engine === 'gpt-sovits' ? 'gpt-sovits' : 'symbols';
  const { slices } = prepareLine(text, { language, symbols: new Set(symbols), limits: uncut, writing });
  return slices.flatMap(({ phones }) => phones);
}
