import { eachCharacter } from '../each-character';
import { rule, type Rule } from '../reading';
import { textAfter, textBefore, wordAfter, wordBefore } from '../site';
import { rangeDash } from './amount';
import { wordOf } from './any-of';
import { cardinal, decimal, digitByDigit } from './cardinal';
import { ordinal } from './ordinal';
import { decade, shortYear, year } from './year';

const beforeYears = wordOf(`
  in since by of from until till to and before after during year circa about summer winter spring autumn fall class early
  late mid around through january february march april may june july august september october november december
`);
const afterCount = wordOf('people men women children feet sheep fish percent more times hundred thousand');
const verbs = wordOf('was is has its as this does says goes his us begins ends marks brings sees makes gives');
const era = /^\s?(?:A\.?D\.?|C\.?E\.?|B\.?C\.?(?:E\.?)?)(?!\p{L})/u;

/** Four bare digits are a year unless a noun in the plural follows them. */
function fourDigits(digits: string, before: string, after: string, behind: string): string {
  const value = Number(digits);
  if (value < 1000 || (value > 2199 && !era.test(behind))) return cardinal(digits);
  if (value % 1000 === 0 && !/^2000$/.test(digits)) return cardinal(digits);
  if (era.test(behind)) return year(digits);
  if (beforeYears.test(before) && !afterCount.test(after) && !/^\p{Ll}{2,20}[^s]s$/u.test(after)) return year(digits);
  if (beforeYears.test(before) && (verbs.test(after) || /^(?:in|since|by|during|until)$/i.test(before)))
    return year(digits);
  if (value < 1100 || value > 2099) return cardinal(digits);
  const counts = (/^\p{Ll}+[^s]s$/u.test(after) && !verbs.test(after)) || afterCount.test(after);
  return counts ? cardinal(digits) : year(digits);
}

/** 21st, 1990s, 80s, 49ers: before codes such as 4K, which they look like. */
export const ordinalsAndDecades: readonly Rule[] = [
  rule(/(\d{1,3}(?:,\d{3})+|\d{1,12})(?:st|nd|rd|th)(?!\p{L})/iu, ([, digits]) => ordinal(digits!)),
  rule(/(\d{1,2})ers(?!\p{L})/u, ([, digits]) => `${cardinal(digits!).replace(/nine$/, 'nin')}ers`),
  rule(/((?:1\d|20|21)?\d0)(?:'|’)?s(?!\p{L})/u, ([, digits]) => (digits!.length === 3 ? null : decade(digits!))),
];

const scored = wordOf(
  'won win wins lost lose loses beat beats beaten score scored vote voted tied drew led leads trailed',
);

/** Ranges and scores: 10-15, 1914-18, 3:1. The dash may as well be a minus, so that reading is kept for review. */
export const ranges: readonly Rule[] = [
  // 18-24-year-olds: what the second hyphen joins is the unit.
  rule(
    /(\d{1,3})[-–](\d{1,3})(?=-(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|foot|inch|points?|pages?|pounds?|dollars?)(?!\p{L}))/u,
    ([, from, to]) => `${cardinal(from!)} to ${cardinal(to!)}`,
  ),
  // Three in a row are no range: 36-24-36, 8:1:1.
  rule(/\d{1,3}(?:-\d{1,3}){2}(?![\d-]|[.,]\d)/u, ([row]) =>
    row
      .split('-')
      .map((digits) => cardinal(digits))
      .join(' '),
  ),
  rule(/\d{1,3}(?::\d{1,3}){2,3}(?![\d:])/u, ([row]) =>
    row
      .split(':')
      .map((digits) => cardinal(digits))
      .join(' to '),
  ),
  rule(/(1\d{3}|20\d\d)\s?[-–—]\s?(1\d{3}|20\d\d|\d\d)(?![\d.,/-]\d)(?!\d)/u, ([, from, to]) => {
    if (to!.length === 2) return `${year(from!)} to ${shortYear(to!)}`;
    return Number(to) > Number(from) ? `${year(from!)} to ${year(to!)}` : null;
  }),
  rule(
    new RegExp(
      `((?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d{1,6})?)(${rangeDash})((?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d{1,6})?)(?![\\d-]|[.,]\\d)`,
      'u',
    ),
    ([, from, dash, to], site) => {
      const [low, high] = [decimal(from!), decimal(to!)];
      const before = textBefore(site, 24);
      if (/(?:^|\P{L})(?:Table|Figure|Fig\.?|Exhibit)\s$/u.test(before)) return `${low} dash ${high}`;
      if (/^\s?[-–]?\s?punch/.test(textAfter(site, 8)) || /^(?:5050|2020)$/.test(`${from}${to}`))
        return `${low} ${high}`;
      // In brackets it is a sum only where the brackets are part of one: (5-3) × 2, but (4-3 on penalties).
      const inBrackets = /\(\s?$/.test(before) && /^\)\s?[=+×*÷/^]/.test(textAfter(site, 4));
      const isSum = inBrackets || /^\s?=/.test(textAfter(site, 3)) || /[=+×*÷]\s?$/.test(before);
      const descends = Number(from!.replaceAll(',', '')) > Number(to!.replaceAll(',', ''));
      const isDifference = isSum || (dash === ' - ' && descends && !scored.test(wordBefore(site)));
      const [spoken, other] = isDifference ? ['minus', 'to'] : ['to', 'minus'];
      return { spoken: `${low} ${spoken} ${high}`, alternatives: [`${low} ${other} ${high}`, `${low} ${high}`] };
    },
  ),
  rule(/(16|21):9(?!\d)/u, ([, wide]) => `${cardinal(wide!)} by nine`),
  rule(/(\d{1,4}):(\d{1,3}(?:,\d{3})+|\d{1,4})(?![\d:])/u, ([, left, right]) => ({
    spoken: `${cardinal(left!)} to ${cardinal(right!)}`,
    alternatives: [`${cardinal(left!)} ${cardinal(right!)}`],
  })),
];

/** Numbers that own something: 2003's best film, COVID-19's spread. */
const possessives: readonly Rule[] = [
  rule(/(\d{1,15})['’]s(?!\p{L})/u, ([, digits], site) => {
    const isYear = digits!.length === 4 && !/[\d.,-]$/.test(textBefore(site, 1));
    return `${isYear ? fourDigits(digits!, wordBefore(site), 'is', '') : cardinal(digits!)}'s`;
  }),
];

/** What remains of digits when dates, money, measures and the like have been tried. */
export const numbers: readonly Rule[] = [
  ...possessives,
  // Groups of three with blanks between them, as the SI brochure writes them; ordinary blanks only from a million on or before 000.
  rule(
    /\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,4}(?!\d)|[1-9]\d{0,2}(?:(?: \d{3}){2,4}| 000)(?!\d| \d|[.,:/-]\d)/u,
    (match) => cardinal(match[0]),
  ),
  rule(/\d{16,}/u, (match, { start }) => eachCharacter(match[0], start, (digit) => digitByDigit(digit))),
  rule(/\d{1,4}(?:\.\d{1,4}){2,5}(?![\d])/u, (match) =>
    match[0]
      .split('.')
      .map((digits) => cardinal(digits))
      .join(' point '),
  ),
  rule(/(?:\d{1,3}(?:,\d{3})+|\d{1,15})\.\d{1,20}(?!\d)/u, (match) => decimal(match[0])),
  rule(/\d{1,3}(?:,\d{3})+(?!\d)/u, (match) => cardinal(match[0])),
  rule(/\d{4}(?!\d)/u, (match, site) =>
    /[$£€]$/.test(textBefore(site, 1))
      ? cardinal(match[0])
      : fourDigits(match[0], wordBefore(site), wordAfter(site), textAfter(site, 6)),
  ),
  rule(/\d{1,15}(?!\d)/u, (match) => cardinal(match[0])),
];
