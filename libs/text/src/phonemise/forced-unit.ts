import type { ForcedReading } from '../lexicon/forced-reading';
import type { SpokenUnit } from './spoken-unit';
import { syllableSymbols } from './zh/syllable-symbols';

function syllableUnit(text: string, reading: string): SpokenUnit {
  const [, letters = '', tone = '5'] = /^([a-z:]+)(\d)$/.exec(reading) ?? [];
  // A suffix -r that stands alone sounds as the syllable er.
  const phones = syllableSymbols(letters === 'r' ? 'er' : letters.replace('u:', 'v'), Number(tone));
  return { text, reading, phones, candidates: [], certain: true };
}

/** Units of a stretch whose sound is settled: one for each syllable, or one for all of its phones. */
export function forcedUnits(spoken: string, forced: Exclude<ForcedReading, { kind: 'words' }>): SpokenUnit[] {
  if (forced.kind === 'phones') {
    return [{ text: spoken, reading: forced.phones.join(' '), phones: forced.phones, candidates: [], certain: true }];
  }
  const characters = Array.from(spoken);
  const one = characters.length === forced.syllables.length;
  return forced.syllables.map((reading, at) => syllableUnit(one ? characters[at]! : at === 0 ? spoken : '', reading));
}
