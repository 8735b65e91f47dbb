import type { Language } from '@voicemill/contracts';
import { englishPhones } from '../phonemise/en/arpabet';
import { mandarinSymbols } from '../phonemise/zh/symbols';

/** Languages of which a voice's symbol table holds every symbol; zh needs the Mandarin ones. */
export function speakableLanguages(symbols: ReadonlySet<string>): Language[] {
  const has = (needed: readonly string[]) => needed.every((symbol) => symbols.has(symbol));
  return [...(has(englishPhones) ? (['en'] as const) : []), ...(has(mandarinSymbols) ? (['zh'] as const) : [])];
}
