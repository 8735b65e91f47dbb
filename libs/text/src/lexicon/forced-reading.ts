import type { Pronunciation } from '@voicemill/contracts';
import { parseArpabet } from './arpabet';
import { ipaToArpabet } from './ipa';
import { parsePinyin } from './pinyin';

/** What a lexicon entry or an override asks for, understood: other words, syllables of Mandarin, or English phones. */
export type ForcedReading =
  | { kind: 'words'; spoken: string }
  | { kind: 'syllables'; syllables: readonly string[] }
  | { kind: 'phones'; phones: readonly string[] };

/** Why a pronunciation cannot be used, and what would do. */
export interface PronunciationFault {
  reason: string;
  remedy: string;
}

const examples = {
  pinyin: 'Write pinyin with tones, syllables apart: hang2 or háng, nü3 er2.',
  arpabet: 'Write ARPAbet phones with blanks between them: R EH1 D.',
  ipa: 'Write English IPA: rɛd or /ˈrɛkɚd/.',
  respelling: 'Write words that sound like it.',
};

/** Understands a pronunciation. @returns what it asks for, or why it is none. */
export function readPronunciation({ notation, value }: Pronunciation): ForcedReading | PronunciationFault {
  const fault = { reason: `"${value}" is no ${notation}`, remedy: examples[notation] };
  if (notation === 'respelling') return /[\p{L}\d]/u.test(value) ? { kind: 'words', spoken: value } : fault;
  if (notation === 'pinyin') {
    const syllables = parsePinyin(value);
    return syllables === undefined ? fault : { kind: 'syllables', syllables };
  }
  const phones = notation === 'arpabet' ? parseArpabet(value) : ipaToArpabet(value);
  return phones === undefined || phones.length === 0 ? fault : { kind: 'phones', phones };
}

export function isFault(read: ForcedReading | PronunciationFault): read is PronunciationFault {
  return 'reason' in read;
}
