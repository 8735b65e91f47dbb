import fc from 'fast-check';
import { languages } from '@voicemill/contracts';
import { starterSymbols } from '../testing';
import { defaultSliceLimits } from '../slice/limits';
import { prepareLine } from './prepare-line';

const pieces = [
  'Mr. ',
  'e.g. ',
  '$3.50',
  '2024-05-03',
  '3:30 p.m. ',
  'http://a.b.com/c ',
  '. ',
  '? ',
  '! ',
  '… ',
  '“',
  '”',
  '(',
  ')',
  ', ',
  '\n',
  '\n\n',
  '今天',
  '一个',
  '不是',
  '，',
  '。',
  '……',
  '100%',
  '12,345.67',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  '\u0301',
  '\ud800',
  '\udc00',
  '𠮷',
  '々',
  'ß',
  'Ж',
  'Ω',
  'カタカナ',
  '한국',
  'مرحبا',
  '½',
  'Ⅳ',
  '②',
  "'",
  '-',
  '--',
  '***',
  'x'.repeat(70),
  '9'.repeat(40),
  'the ',
  'A ',
  'apple ',
  'FBI ',
  '\u200b',
];
const line = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 8 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const symbols = { en: starterSymbols('en'), zh: starterSymbols('zh') };

describe('any line at all', () => {
  it.each(languages.flatMap((language) => languages.map((voice) => [language, voice] as const)))(
    'as %s by starter-%s keeps every invariant',
    (language, voice) => {
      fc.assert(
        fc.property(line, (text) => {
          const { slices, speakable } = prepareLine(text, {
            language,
            symbols: symbols[voice],
            limits: defaultSliceLimits[language],
          });
          expect(slices.map((slice) => slice.text).join('')).toBe(text);
          expect(slices.at(-1)?.breakAfter).toBe('paragraph');
          let at = 0;
          for (const slice of slices) {
            expect([slice.start, slice.text]).toEqual([at, text.slice(slice.start, slice.end)]);
            at = slice.end;
            expect(slice.phones.every((phone) => symbols[voice].has(phone))).toBe(true);
            if (!speakable) continue;
            expect(slice.phones[0]).toBe('PAU');
            expect(['.', '?']).toContain(slice.phones.at(-1));
            expect(slice.phones.length).toBeGreaterThanOrEqual(3);
            expect(slice.phones.length).toBeLessThanOrEqual(defaultSliceLimits[language].maxPhones);
            expect(slice.words.length).toBeGreaterThan(0);
            let [end, phoneTo] = [slice.start, 1];
            for (const word of slice.words) {
              expect(word.start).toBeGreaterThanOrEqual(end);
              expect(word.phoneFrom).toBeGreaterThanOrEqual(phoneTo);
              expect(word.end).toBeGreaterThan(word.start);
              expect(word.phoneTo).toBeGreaterThan(word.phoneFrom);
              expect(word.text).toBe(text.slice(word.start, word.end));
              [end, phoneTo] = [word.end, word.phoneTo];
            }
            expect(end).toBeLessThanOrEqual(slice.end);
            expect(phoneTo).toBeLessThan(slice.phones.length);
          }
          expect(at).toBe(text.length);
        }),
        { numRuns: 400 },
      );
    },
  );

  it('is spoken wherever it holds a letter or a digit', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { speakable } = prepareLine(text, { language: 'en', symbols: symbols.en, limits: defaultSliceLimits.en });
        if (/[a-z\d]|\p{Script=Han}/iu.test(text)) expect(speakable).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('stays inside any symbol table and any limits', () => {
    fc.assert(
      fc.property(line, fc.subarray(Array.from(symbols.zh)), fc.integer({ min: 8, max: 60 }), (text, some, size) => {
        const table = new Set(some);
        const limits = { targetCharacters: size, hardCharacters: size * 2, bestPhones: size, maxPhones: size * 2 };
        const { slices } = prepareLine(text, { language: 'zh', symbols: table, limits });
        expect(slices.map((slice) => slice.text).join('')).toBe(text);
        expect(slices.flatMap((slice) => slice.phones).every((phone) => table.has(phone))).toBe(true);
        expect(slices.every((slice) => slice.phones.length <= size * 2)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
