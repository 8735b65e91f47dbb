import type { Pronunciation } from '@voicemill/contracts';
import { englishSyllables } from '../phonemise/en/syllables';
import { writeIpa } from '../phonemise/writers/write-ipa';
import { parseArpabet } from './arpabet';
import { parsePinyin } from './pinyin';

/** Macron, acute, caron and grave; the neutral tone has none. */
const marks = ['', '\u0304', '\u0301', '\u030c', '\u0300', ''];

/** `hang2` as `háng`. The mark stands on a or e, on the o of ou, else on the last vowel (GB/T 16159). */
function markTone(syllable: string): string {
  const letters = syllable.slice(0, -1).replace('u:', 'ü');
  const tone = Number(syllable.slice(-1));
  const vowel = /[ae]/.exec(letters) ?? /o(?=u)/.exec(letters) ?? /[iouü](?=[^iouü]*$)/.exec(letters);
  const at = (vowel?.index ?? letters.length - 1) + 1;
  return `${letters.slice(0, at)}${marks[tone] ?? ''}${letters.slice(at)}`.normalize('NFC');
}

/**
 * A pronunciation as people read it: pinyin with tone marks (`hang2 ye4`: `háng yè`), ARPAbet as IPA (`R EH1 D`: `/ɹɛd/`).
 * The other notations, and what is none, stay as they are written.
 */
export function writePronunciation({ notation, value }: Pronunciation): string {
  if (notation === 'pinyin') return parsePinyin(value)?.map(markTone).join(' ') ?? value;
  const phones = notation === 'arpabet' ? parseArpabet(value) : undefined;
  if (phones === undefined) return value;
  const word = {
    kind: 'word',
    text: '',
    language: 'en',
    syllables: englishSyllables('', phones),
    wordBoundary: true,
  } as const;
  return `/${writeIpa([word])}/`;
}
