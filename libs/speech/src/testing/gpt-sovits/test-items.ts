import type { SpokenStretch, SynthesisItem } from '../../engine/speech-engine';
import { testSymbols } from '../../test-voices/test-symbols';
import { itemOf } from '../starter-voices';

const han = Array.from('的一是在不了有和人这中大为上个国我以要他时来用们');
const spoken = (pattern: RegExp): string[] => testSymbols.filter((symbol) => pattern.test(symbol));

/** A sentence of `characters` Han characters and then `words` English phones; `shift` makes it another one. */
export function testItem(
  characters: number,
  words: number,
  shift: number,
  changes: Partial<SynthesisItem> = {},
): SynthesisItem {
  const [chinese, english] = [spoken(/^[a-z]+\d$/), spoken(/^[A-Z]{2,}[01]$/)];
  const pick = (list: string[], index: number): string => list[(index * 7 + shift * 3) % list.length]!;
  const stretches: SpokenStretch[] = [
    {
      language: 'zh',
      text: `${Array.from({ length: characters }, (_, index) => pick(han, index)).join('')},`,
      phones: [...Array.from({ length: characters * 2 }, (_, index) => pick(chinese, index)), ','],
      word2ph: [...Array.from({ length: characters }, () => 2), 1],
    },
    {
      language: 'en',
      text: 'words',
      phones: [...Array.from({ length: words }, (_, index) => pick(english, index)), '.'],
      word2ph: null,
    },
  ];
  return {
    ...itemOf(
      stretches.flatMap(({ phones }) => phones),
      { seed: 1000 + shift },
    ),
    stretches,
    ...changes,
  };
}
