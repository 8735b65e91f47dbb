import { rule, type Rule } from '../reading';
import { textBefore, wordAfter, wordBefore } from '../site';
import { eachCharacter } from '../each-character';
import { cardinal, decimal, digitByDigit } from './cardinal';
import { ordinal } from './ordinal';
import { decade, shortYear, year } from './year';

const beforeYears =
  /^(?:in|since|by|of|from|until|till|to|and|before|after|during|year|circa|about|summer|winter|spring|autumn|fall|class|early|late|mid)$/i;

/** Four bare digits are a year unless a noun in the plural follows them. */
function fourDigits(digits: string, before: string, after: string): string {
  const value = Number(digits);
  if (value < 1000 || value > 2099) return cardinal(digits);
  if (beforeYears.test(before) && !/^(?:people|men|women|children)$/.test(after)) return year(digits);
  if (value < 1100) return cardinal(digits);
  return /^\p{Ll}+[^s]s$/u.test(after) && !/^(?:was|is|has|its|as|this)$/.test(after) ? cardinal(digits) : year(digits);
}

/** 21st, 1990s, 80s: before codes such as 4K, which they look like. */
export const ordinalsAndDecades: readonly Rule[] = [
  rule(/(\d{1,3}(?:,\d{3})+|\d{1,12})(?:st|nd|rd|th)(?!\p{L})/iu, ([, digits]) => ordinal(digits!)),
  rule(/((?:1[1-9]|20)?\d0)(?:'|’)?s(?!\p{L})/u, ([, digits]) => (digits!.length === 3 ? null : decade(digits!))),
];

/** What remains of digits when dates, money, measures and the like have been tried. */
export const numbers: readonly Rule[] = [
  rule(/\d{16,}/u, (match, { start }) => eachCharacter(match[0], start, (digit) => digitByDigit(digit))),
  rule(/(1[1-9]\d\d|20\d\d)\s?[-–—]\s?(1[1-9]\d\d|20\d\d|\d\d)(?![\d.,/-]\d)(?!\d)/u, ([, from, to]) =>
    to!.length === 4 ? `${year(from!)} to ${year(to!)}` : `${year(from!)} to ${shortYear(to!)}`,
  ),
  rule(
    /(\d{1,6}(?:\.\d{1,6})?)(?:\s?[–]\s?|-)(\d{1,6}(?:\.\d{1,6})?)(?![\d-])(?!\.\d)/u,
    ([, from, to]) => `${decimal(from!)} to ${decimal(to!)}`,
  ),
  rule(/(\d{1,3}):(\d{1,3})(?![\d:])/u, ([, left, right]) => `${cardinal(left!)} to ${cardinal(right!)}`),
  rule(/\d{1,4}(?:\.\d{1,4}){2,5}(?![\d])/u, (match) =>
    match[0]
      .split('.')
      .map((digits) => cardinal(digits))
      .join(' point '),
  ),
  rule(/(?:\d{1,3}(?:,\d{3})+|\d{1,15})\.\d{1,20}(?!\d)/u, (match) => decimal(match[0])),
  rule(/\d{1,3}(?:,\d{3})+(?!\d)/u, (match) => cardinal(match[0])),
  rule(/\d{4}(?!\d)/u, (match, site) =>
    /[$£€]$/.test(textBefore(site, 1)) ? cardinal(match[0]) : fourDigits(match[0], wordBefore(site), wordAfter(site)),
  ),
  rule(/\d{1,15}(?!\d)/u, (match) => cardinal(match[0])),
];
