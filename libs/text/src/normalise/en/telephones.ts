import { rule, type Rule } from '../reading';
import { wordBefore } from '../site';
import { wordOf } from './any-of';
import { cardinal, digitByDigit } from './cardinal';

/** Groups of digits one by one, but 800 as a free-phone prefix is a number. 0 is zero: oh could be a letter. */
function groups(written: string): string {
  return written
    .split(/\D+/)
    .filter((group) => group !== '')
    .map((group, at) => (group === '800' && at <= 1 ? 'eight hundred' : digitByDigit(group)))
    .join(' ');
}

const calling = wordOf('call phone dial tel telephone ring text fax mobile cell whatsapp number at hotline');
const extension = '(?:,?\\s(?:ext\\.?|x|extension)\\s?(\\d{1,6}))?';
const withExtension = (digits: string, more: string | undefined) =>
  more === undefined ? groups(digits) : `${groups(digits)} extension ${digitByDigit(more)}`;

/** Telephone, social security, card and book numbers are read digit by digit. */
export const phoneNumbers: readonly Rule[] = [
  rule(
    new RegExp(`((?:\\d{1,3}[-. ])?\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4})(?![\\d]|-\\d)${extension}`),
    ([, digits, more]) => withExtension(digits!, more),
  ),
  rule(new RegExp(`(\\d{3}-\\d{4})(?![\\d-])${extension}`), ([, digits, more]) => withExtension(digits!, more)),
  rule(/(1)-(8\d\d|900)-(?=[A-Z\d]{1,4})/u, (match, { start }) => [
    { start, end: start + 1, spoken: 'one' },
    {
      start: start + 1,
      end: start + match[0].length,
      spoken: match[2] === '800' ? 'eight hundred' : digitByDigit(match[2]!),
    },
  ]),
  rule(/0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\d)/u, ([digits]) => groups(digits)),
  rule(/9-1-1(?![\d-])/u, ([digits]) => groups(digits)),
  rule(/911(?!\d|[.,:/%-]\d|\s(?:\p{Ll}{2,20}s|people)(?!\p{L}))/u, (_, { text, start }) =>
    /(?:Porsche|Flight|Room|the)\s$/.test(text.slice(Math.max(0, start - 8), start)) ? null : digitByDigit('911'),
  ),
  rule(/\d{3}-\d{2}-\d{4}(?![\d-])/u, ([digits]) => groups(digits)),
  rule(/\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)/u, ([digits]) => groups(digits)),
  rule(/\d{1,5}(?:-\d{1,7}){3,5}(?:-[\dX])?(?![\d-])/u, ([digits]) => groups(digits)),
  rule(/\d{7,15}(?!\d|[.,]\d)/u, ([digits], site) => (calling.test(wordBefore(site)) ? digitByDigit(digits) : null)),
];

export const internationalNumbers: readonly Rule[] = [
  rule(/\+(\d{1,3}[-. ]?(?:\(?\d{1,4}\)?[-. ]?){2,5}\d{2,4})(?!\d)/u, ([, digits]) => `plus ${digitByDigit(digits!)}`),
  rule(new RegExp(`(\\(\\d{3,5}\\)\\s?\\d{3,4}[-. ]\\d{3,4})(?!\\d)${extension}`), ([, digits, more]) =>
    withExtension(digits!, more),
  ),
];

/** Words before a number that is a row of digits, and the longest such number. */
const spelt: readonly (readonly [RegExp, number])[] = [
  [
    /(?:^|\P{L})(?:PINs?|passcode|password|passwords?|ZIP|zip code|postcode|postal code|area code|serial number|account number|reference number|ID number|badge number|ISBN|ISSN|SSN|SKU|order number|tracking number|extension|ext\.?)(?:\s(?:is|was|of|number|no\.)|:|#|\s#)?\s?$/iu,
    20,
  ],
  [/(?:^|\P{L})code(?:\s(?:is|was|of|number)|:)?\s$/iu, 6],
  [/(?:^|\P{L})(?:dial|dialed|call|called|calling|text)\s$/iu, 5],
  [/(?:^|\P{L})(?:card|account|number|phone|ticket)\s(?:\p{L}{1,8}\s)?(?:ends?|ending|ended)\sin\s$/iu, 4],
];

/** Emergency numbers, PINs and codes: digit by digit because of the words before them. */
export const digitStrings: readonly Rule[] = [
  rule(/007(?!\d)/u, (_, site) => (/^(?:code|number)$/i.test(wordBefore(site)) ? null : `double O ${cardinal('7')}`)),
  rule(
    /\d{3,20}(?!\d|[.,:/%-]\d|\s\d{3,4}(?!\p{L})|\s?(?:%|(?:\p{Ll}{3,20}s|people|men|women|more|of)(?!\p{L})))/u,
    ([digits], { text, start }) => {
      const before = text.slice(Math.max(0, start - 32), start);
      const isSpelt = spelt.some(([words, longest]) => digits.length <= longest && words.test(before));
      return isSpelt ? digitByDigit(digits) : null;
    },
  ),
];
