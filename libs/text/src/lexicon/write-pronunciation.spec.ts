import type { Notation } from '@voicemill/contracts';
import { writePronunciation } from './write-pronunciation';

it.each<[Notation, string, string]>([
  ['pinyin', 'hang2', 'háng'],
  ['pinyin', 'xing2 zou3', 'xíng zǒu'],
  ['pinyin', 'liu2 gui4 guai4', 'liú guì guài'],
  ['pinyin', 'nu:3 lüe4 lv4', 'nǚ lüè lǜ'],
  ['pinyin', 'le5 r5', 'le r'],
  ['pinyin', 'shou1', 'shōu'],
  ['pinyin', 'hong9', 'hong9'],
  ['arpabet', 'R EH1 D', '/ɹɛd/'],
  ['arpabet', 'R IH0 K AO1 R D', '/ɹɪˈkɔɹd/'],
  ['arpabet', 'no such', 'no such'],
  ['ipa', 'rɛd', 'rɛd'],
  ['respelling', 'red', 'red'],
])('%s %s reads %s', (notation, value, written) => expect(writePronunciation({ notation, value })).toBe(written));
