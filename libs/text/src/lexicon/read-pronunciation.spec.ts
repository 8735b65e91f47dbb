import fc from 'fast-check';
import { notations, type Notation } from '@voicemill/contracts';
import { isFault, readPronunciation } from './forced-reading';

const read = (notation: Notation, value: string) => {
  const result = readPronunciation({ notation, value });
  if (isFault(result)) return result.reason;
  return result.kind === 'words'
    ? result.spoken
    : (result.kind === 'syllables' ? result.syllables : result.phones).join(' ');
};

it.each([
  ['pinyin', 'háng', 'hang2'],
  ['pinyin', 'hang2', 'hang2'],
  ['pinyin', 'nǚ ér', 'nu:3 er2'],
  ['pinyin', 'lv4 shi1', 'lu:4 shi1'],
  ['pinyin', "xī'ān", 'xi1 an1'],
  ['pinyin', 'ma', 'ma5'],
  ['pinyin', 'hua1 r5', 'hua1 r5'],
  ['arpabet', 'r eh1 d', 'R EH1 D'],
  ['arpabet', 'T AH M EY1 T OW2', 'T AH0 M EY1 T OW2'],
  ['arpabet', 'R EH D', 'R EH1 D'],
  ['ipa', 'rɛd', 'R EH1 D'],
  ['ipa', '/ˈrɛkɚd/', 'R EH1 K ER0 D'],
  ['ipa', 'təˈmeɪtoʊ', 'T AH0 M EY1 T OW0'],
  ['ipa', 'tʃɜːtʃ', 'CH ER1 CH'],
  ['respelling', 'win', 'win'],
] as const)('%s %s is %s', (notation, value, expected) => {
  expect(read(notation, value)).toBe(expected);
});

it.each([
  ['pinyin', 'hangg2'],
  ['pinyin', 'háng2'],
  ['pinyin', 'read'],
  ['arpabet', 'R EH9 D'],
  ['arpabet', 'XX'],
  ['ipa', 'r∆d'],
  ['respelling', '!!!'],
] as const)('%s %s is refused with what would do', (notation, value) => {
  expect(read(notation, value)).toBe(`"${value}" is no ${notation}`);
});

it('answers to any text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...notations), fc.string({ unit: 'binary', maxLength: 12 }), (notation, value) => {
      const result = readPronunciation({ notation, value });
      if (!isFault(result) && result.kind !== 'words') {
        expect((result.kind === 'syllables' ? result.syllables : result.phones).length).toBeGreaterThan(0);
      }
    }),
  );
});
