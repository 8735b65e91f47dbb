import fc from 'fast-check';
import { languages, lexiconEntrySchema, type Language } from '@voicemill/contracts';
import { lineIpa } from '../explain/line-ipa';
import { compileLexicon } from '../lexicon/compile-lexicon';
import { gptSovitsSymbols } from '../phonemise/writers/gpt-sovits-symbols';
import { defaultSliceLimits } from '../slice/limits';
import { prepareLine } from './prepare-line';
import type { PreparedLine } from './prepared';

const symbols = new Set(gptSovitsSymbols);

function prepare(text: string, language: Language, lexicon = compileLexicon([])): PreparedLine {
  return prepareLine(text, { language, symbols, limits: defaultSliceLimits[language], writing: 'gpt-sovits', lexicon });
}
const stretchesOf = (text: string, language: Language = 'zh') =>
  prepare(text, language).slices.flatMap(({ stretches = [] }) =>
    stretches.map(({ language: own, text: said, phones, word2ph }) => [own, said, phones.join(' '), word2ph]),
  );

it('a Chinese sentence: two phones a character, one a mark, sandhi done, numbers in words', () => {
  expect(stretchesOf('你好，安安有3只鹅！')).toEqual([
    [
      'zh',
      '你好,安安有三只鹅!',
      'n i2 h ao3 , AA an1 AA an1 y ou3 s an1 zh ir1 EE e2 !',
      [2, 2, 1, 2, 2, 2, 2, 2, 2, 1],
    ],
  ]);
});

it('a mixed line is cut where the language changes; short English begins with a comma', () => {
  expect(stretchesOf('我用AI写作。')).toEqual([
    ['zh', '我用', 'w o3 y ong4', [2, 2]],
    ['en', ',A I', ', EY1 AY1', null],
    ['zh', '写作.', 'x ie3 z uo4 .', [2, 2, 1]],
  ]);
});

it.each([
  ['什么？！', '?'],
  ['好……', '…'],
  ['真的吗?', '?'],
  ['等等——', '-'],
  ['好；', ','],
  ['好、', ','],
  ['“好。”', '.'],
  ['好', '.'],
  ['好!', '!'],
])('of the marks of %s the model hears %s', (text, mark) => {
  expect(prepare(text, 'zh').slices.at(-1)!.phones.at(-1)).toBe(mark);
});

it('English keeps three stresses, and an abbreviation at the end its full stop', () => {
  expect(stretchesOf('We understand etc.', 'en')).toEqual([
    ['en', 'We understand et cetera.', 'W IY1 AH2 N D ER0 S T AE1 N D EH1 T S EH1 T ER0 AH0 .', null],
  ]);
});

it('erhua is a character with its own two phones', () => {
  expect(stretchesOf('一会儿见。')[0]).toEqual([
    'zh',
    '一会儿见.',
    expect.stringMatching(/ EE er5 j ian4 \.$/),
    [2, 2, 2, 2, 1],
  ]);
});

it('Mandarin settled for what is written in letters has one character a syllable', () => {
  const lexicon = compileLexicon([lexiconEntrySchema.parse({ written: 'AI', notation: 'pinyin', value: 'ai4 yi1' })]);
  const [slice] = prepare('用AI吧。', 'zh', lexicon).slices;
  expect(slice!.stretches).toMatchObject([{ text: '用某某吧.', word2ph: [2, 2, 2, 2, 1] }]);
  expect(slice!.words.map(({ text }) => text)).toEqual(['用', 'AI', '吧']);
});

it('a reader of captions finds each written word among the phones', () => {
  const [slice] = prepare('他付了$3.50，go!', 'zh').slices;
  const phonesOf = (written: string) => {
    const word = slice!.words.find(({ text }) => text === written)!;
    return slice!.phones.slice(word.phoneFrom, word.phoneTo).join(' ');
  };
  expect(phonesOf('go')).toBe('G OW1');
  expect(phonesOf('他')).toBe('t a1');
});

it('a line without a word has a slice without stretches', () => {
  expect(prepare('***', 'zh').slices).toMatchObject([{ phones: [], words: [], stretches: [] }]);
});

it('stretches, ids, features and word ranges agree for any line, whose slices still are the line', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '银行行长',
      '一会儿',
      'read',
      'I',
      'well-known',
      '，',
      '。',
      '！',
      '?',
      '——',
      '…',
      ' ',
      '3.5%',
      '儿',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(...languages), (pieces, language) => {
      const text = pieces.join('');
      const { slices } = prepare(text, language);
      expect(slices.map((slice) => slice.text).join('')).toBe(text);
      for (const { phones, words, stretches = [] } of slices) {
        expect(stretches.flatMap((stretch) => stretch.phones)).toEqual(phones);
        let at = 0;
        for (const { phoneFrom, phoneTo } of words) {
          expect(phoneFrom).toBeGreaterThanOrEqual(at);
          expect(phoneTo).toBeGreaterThan(phoneFrom);
          at = phoneTo;
        }
        expect(at).toBeLessThanOrEqual(phones.length);
        for (const { text: said, phones: own, ids, word2ph } of stretches) {
          expect(ids.map((id) => gptSovitsSymbols[id])).toEqual(own);
          if (word2ph === null) continue;
          expect(word2ph).toHaveLength(Array.from(said).length);
          expect(word2ph.reduce((sum, count) => sum + count, 0)).toBe(own.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it.each<[string, Language, string]>([
  ['He read the well-known book.', 'en', 'hi ɹɛd ðə wɛlnoʊn bʊk.'],
  ['你好，world！', 'zh', 'ni˧˥xau˨˩˦, wɝld!'],
  ['***', 'en', ''],
])('%s in IPA', (line, language, ipa) => {
  expect(lineIpa(line, language)).toBe(ipa);
});
