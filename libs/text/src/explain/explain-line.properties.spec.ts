import fc from 'fast-check';
import { languages, type Language } from '@voicemill/contracts';
import { explainLine } from './explain-line';

/** Each language; checks are plain comparisons, since a hundred thousand lines have some millions of tokens. */
const numRuns = 50_000;

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

/** What is wrong with a line, or undefined. */
function faultOf(text: string, language: Language): string | undefined {
  const { tokens, slices, spoken } = explainLine(text, language);
  if (slices.map(({ written }) => written).join('') !== text) return 'the slices do not cover it';
  let at = 0;
  for (const token of tokens) {
    const place = `"${token.written}" (${token.spoken})`;
    if (token.start !== at || token.written !== text.slice(at, token.end)) return `a gap before ${place}`;
    at = token.end;
    if (!speakable.test(token.spoken)) return `${place} is no words`;
    if ((token.spoken === '') !== (token.reading === '') || (token.reading === '') !== (token.phones === '')) {
      return `${place} has words without a sound, or a sound without words`;
    }
    const syllables = token.reading === '' ? [] : token.reading.split(' ');
    if (!syllables.every((part) => syllable.test(part))) return `${place} is read ${token.reading}`;
    const isHan = /^\p{Script=Han}+$/u.test(token.spoken);
    if (isHan && syllables.length !== Array.from(token.spoken).length) return `${place} is read ${token.reading}`;
  }
  if (at !== text.length) return 'the tokens end early';
  return /\d/.test(spoken) ? 'a digit is said' : undefined;
}

it.each(languages)(
  'whatever is written, as %s: tokens cover it, slices cover it, and only words are said',
  (language) => {
    fc.assert(
      fc.property(line, (text) => {
        const fault = faultOf(text, language);
        if (fault !== undefined) throw new Error(fault);
      }),
      { numRuns },
    );
  },
  300_000,
);
