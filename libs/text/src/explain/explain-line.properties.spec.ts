import fc from 'fast-check';
import { languages } from '@voicemill/contracts';
import { explainLine } from './explain-line';

/** `VOICEMILL_PROPERTY_RUNS=100000` for the long proof; the short one runs with every change. */
const numRuns = Number(process.env.VOICEMILL_PROPERTY_RUNS ?? 1500);

const pieces =
  "Mr. |e.g. |$3.50|￥12.5|2024-05-03|3:30 p.m.|8:05|http://a.b.com/c|a@b.cn|. |? |!|…|“|”|(|)|, |\n|今天|一个|不是|，|。|……|100%|12,345.67|😀|👩‍👩‍👧|e\u0301|\u0301|\ud800|\udc00|𠮷|々|ß|Ж|Ω|カタカナ|한국|½|Ⅳ|②|'|-|--|***|1/2|3:2|-5℃|5km|x²|√2|≥|±|#tag|@me|v2.0.1|010-12345678|13800138000|第3章|一会儿|重庆|银行|了|得|The |read |live |A |FBI |\u200b|٣|１２".split(
    '|',
  );
const line = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 }), fc.string({ maxLength: 6 })),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''));

/** Letters of any script, marks on them, apostrophes, hyphens and full stops of abbreviations; no digit, no sign. */
const speakable = /^(?:[\p{L}\p{M}'’ .\u00b7ーｰ-]|\p{Script=Han})*$/u;
const syllable = /^(?:[a-z]+(?::[a-z]*)?[1-5]|[A-Z]{1,2}[012]?)$/;

it.each(languages)(
  'whatever is written, as %s: tokens cover it, slices cover it, and only words are said',
  (language) => {
    fc.assert(
      fc.property(line, (text) => {
        const { tokens, slices, spoken } = explainLine(text, language);
        expect(tokens.map(({ written }) => written).join('')).toBe(text);
        expect(slices.map(({ written }) => written).join('')).toBe(text);
        let at = 0;
        for (const token of tokens) {
          expect([token.start, token.written]).toEqual([at, text.slice(token.start, token.end)]);
          at = token.end;
          if (!speakable.test(token.spoken)) throw new Error(`"${token.written}" is said "${token.spoken}"`);
          expect(token.spoken === '').toBe(token.reading === '');
          expect(token.reading === '').toBe(token.phones === '');
          const strange = token.reading.split(' ').filter((part) => part !== '' && !syllable.test(part));
          expect(strange).toEqual([]);
          // One syllable for each Han character.
          if (/^\p{Script=Han}+$/u.test(token.spoken)) {
            expect(token.reading.split(' ')).toHaveLength(Array.from(token.spoken).length);
          }
        }
        expect(/\d/.test(spoken)).toBe(false);
      }),
      { numRuns },
    );
  },
);
