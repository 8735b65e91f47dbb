import { prepareForStarter } from '../../testing';
import { isVowelPhone } from './arpabet';
import { findInDictionary } from './dictionary';
import { lettersToSound } from './letter-to-sound';
import { pronounceByStem } from './morphology';
import { lookUpPronunciation, pronounceWord } from './pronounce';

const phones = (word: string) => pronounceWord(word).join(' ');

it.each([
  ['reading', 'R IY1 D IH0 NG'],
  ['Holmes', 'HH OW1 M Z'],
  ['café', 'K AH0 F EY1'],
  ['B', 'B IY1'],
  ['xkcd', 'EH1 K S K EY1 S IY1 D IY1'],
  ['LabWork', 'L AE1 B W ER1 K'],
  ["PC's", 'P IY1 S IY1 Z'],
])('%s is %s', (word, expected) => {
  expect(phones(word)).toBe(expected);
});

it.each(['gizmox', 'florbinate', 'zwelp'])('unknown words such as %s come out of their letters', (word) => {
  expect(pronounceWord(word).some(isVowelPhone)).toBe(true);
  expect(findInDictionary(word)).toBeUndefined();
});

it.each([
  ['blicks', 'B L IH1 K S'],
  ['blicked', 'B L IH1 K T'],
  ["blick's", 'B L IH1 K S'],
  ['blicking', 'B L IH1 K IH0 NG'],
  ['tazzed', 'T AE1 Z D'],
  ['tazes', 'T AE1 Z IH0 Z'],
])('%s follows its stem', (word, expected) => {
  const stems: Record<string, string[]> = { blick: ['B', 'L', 'IH1', 'K'], taz: ['T', 'AE1', 'Z'] };
  expect(pronounceByStem(word, (stem) => stems[stem])?.join(' ')).toBe(expected);
});

it('letter-to-sound gives ordinary words their ordinary sounds', () => {
  expect(lettersToSound('stration').join(' ').replace(/\d/g, '')).toBe('S T R EY SH AH N');
  expect(lettersToSound('plinker').join(' ').replace(/\d/g, '')).toBe('P L IH NG K ER');
});

it('the article before a vowel is another one', () => {
  expect(prepareForStarter('The apple and the dog.', 'en').slices[0]!.phones.join(' ')).toMatch(
    /^PAU DH IY0 AE1 .* DH AH0 D/,
  );
});

it.each(['Привет', 'Ελλάδα', 'さくら', 'カタカナ', '한국', 'مرحبا', 'Straße', 'œuvre', 'Łódź', 'สวัสดี'])(
  '%s is not dropped',
  (word) => {
    expect(pronounceWord(word).some(isVowelPhone)).toBe(true);
  },
);

it('words younger than the dictionary are known, alone and in parts of Wi-Fi', () => {
  expect(lookUpPronunciation('Wi')).toEqual({ reading: ['W', 'AY1'], source: 'dictionary' });
  expect(lookUpPronunciation('COVID').reading.join(' ')).toBe('K OW1 V IH0 D');
});
