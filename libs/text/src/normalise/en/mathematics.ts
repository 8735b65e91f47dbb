import { greekNames } from '../foreign/tables';
import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { cardinal, decimal } from './cardinal';
import { inPairs } from './in-pairs';
import { ordinal } from './ordinal';
import { unitPattern, unitWords } from './units';

function power(exponent: string): string {
  const digits = exponent.replace(/[-−+]/, '');
  if (digits === exponent && digits === '2') return 'squared';
  if (digits === exponent && digits === '3') return 'cubed';
  const sign = /^[-−]/.test(exponent) ? 'minus ' : '';
  return /^\d+$/.test(digits) ? `to the ${sign}${ordinal(digits)}` : `to the ${digits.toUpperCase()}`;
}

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (sign, digit): [string, string] => [sign, String(digit)]).concat([
    ['⁻', '-'],
    ['⁺', '+'],
  ]),
);
const plainExponent = (written: string) => Array.from(written, (sign) => raised[sign] ?? sign).join('');

const isScreenSide = (side: string | undefined) =>
  /^(?:[4-9]\d\d|[1-7]\d{3})$/.test(side ?? '') && Number(side) % 2 === 0;

/** Powers of digits: 2^10, 10⁻³, 1.5e8, 3x3 and 2 * 3. */
export const digitMathematics: readonly Rule[] = [
  rule(
    new RegExp(
      `(\\d{1,12}(?:\\.\\d{1,12})?)(?:\\^\\(?([-−+]?\\d{1,4}|[a-z](?!\\p{L}))\\)?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))(?:\\s${unitPattern})?`,
      'u',
    ),
    ([, base, exponent, superscript, ...unit]) => {
      const words = unit[1] === undefined ? '' : ` ${unitWords(unit, false)}`;
      return `${decimal(base!)} ${power(exponent ?? plainExponent(superscript!))}${words}`;
    },
  ),
  rule(
    /(\d{1,6}(?:\.\d{1,12})?)[eE]([-+−]?\d{1,3})(?![\p{L}\d])/u,
    ([, base, exponent]) =>
      `${decimal(base!)} times ten ${power(exponent!.replace('+', ''))
        .replace(/^squared$/, 'to the second')
        .replace(/^cubed$/, 'to the third')}`,
  ),
  rule(
    /(\d{1,4}(?:\.\d{1,2})?)(?:[x×]|\sx\s)(\d{1,4}(?:\.\d{1,2})?)(?:(?:[x×]|\sx\s)(\d{1,4}(?:\.\d{1,2})?))?(?![\p{L}\d])/u,
    ([, ...sides], site) =>
      sides
        .filter((side) => side !== undefined)
        // A screen of 1920x1080 is told in pairs of digits.
        .map((side) => (sides.slice(0, 2).every(isScreenSide) ? inPairs(side) : decimal(side)))
        // A sum has its result behind it, a size has not.
        .join(/^\s?=/.test(textAfter(site, 2)) ? ' times ' : ' by '),
  ),
  rule(
    /(\d{1,4}(?:\.\d{1,2})?)x(?=\s(?:faster|slower|more|less|as|the|bigger|larger|smaller|higher|lower|better|cheaper|longer|stronger|greater|growth|return)(?!\p{L}))/u,
    ([, count]) => `${decimal(count!)} times`,
  ),
  // 5! = 120: an exclamation mark inside a sum.
  rule(/(\d{1,4})!(?=\s?[=×÷*/+)]|\s[-−]\s\d)/u, ([, number]) => `${cardinal(number!)} factorial`),
  rule(/(\d{1,4}\.\d{1,2})x(?![\p{L}\d])/u, ([, count]) => `${decimal(count!)} times`),
];

/** x2 as a count, mc², f(x), n^2. */
export const letterMathematics: readonly Rule[] = [
  rule(/x(\d{1,4})(?![\p{L}\d])/u, ([, count], site) =>
    /(?:^|\s)$/.test(textBefore(site, 1)) ? `times ${cardinal(count!)}` : null,
  ),
  rule(
    /([\p{Ll}\p{Lu}]{1,3})\^\(?([-−+]?\d{1,4}|[a-z](?!\p{L}))\)?/u,
    ([, letters, exponent]) => `${letterNames(letters!)} ${power(exponent!)}`,
  ),
  rule(
    /([a-zA-Z]{1,2})([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/u,
    ([, letters, exponent]) => `${letterNames(letters!)} ${power(plainExponent(exponent!))}`,
  ),
  rule(/\p{Script=Greek}(?!\p{L})/u, ([letter]) => greekNames.get(letter.toLowerCase()) ?? null),
  rule(/([fgh])\(([a-z])\)/u, ([, name, argument]) => `${name!.toUpperCase()} of ${argument!.toUpperCase()}`),
];

const letterNames = (letters: string) => Array.from(letters.toUpperCase()).join(' ');
const operand = '[\\p{L}\\d)²³⁰-⁹]';
const leftOperand = new RegExp(`${operand}\\s?$`, 'u');
const rightOperand = /^\s?[-−(√]?[\p{L}\d.]/u;

/** Signs between two operands; the tokeniser keeps them silent or short elsewhere. */
export const mathematicalSigns: readonly Rule[] = [
  // 90 days/year.
  rule(
    /\/(?=(?:second|minute|hour|day|week|month|year|person|mile|gallon|night|user|unit|student|household|capita)(?!\p{L}))/u,
    (_, site) => (/\d\s\p{Ll}{3,16}s$/u.test(textBefore(site, 20)) ? 'per' : null),
  ),
  rule(/[*∗·⋅](?=\s?[\d(])/u, (_, site) => (/[\d)]\s?$/u.test(textBefore(site, 2)) ? 'times' : null)),
  rule(/[-−–](?=\s?[\p{L}\d(])/u, (_, site) => {
    const [before, after] = [textBefore(site, 12), textAfter(site, 12)];
    if (!leftOperand.test(before) || /\s$/.test(before) !== /^\s/.test(after)) return null;
    // A minus needs a formula around it: an equals sign within reach and single letters or numbers on both sides.
    const isFormula =
      /(?:^|[\s(=])(?:\d+|[a-zA-Z]|\d+[a-z])\s?$/u.test(before) && /^\s?(?:\d+|\d*[a-z])(?!\p{L})/u.test(after);
    const reach = site.text.slice(Math.max(0, site.start - 16), site.end + 16);
    return isFormula && /[=<>≤≥]/.test(reach) ? 'minus' : null;
  }),
  // n-1: the variable of a formula less a number; n-3 and n-6 are kinds of fat.
  rule(/[-−](?=\d{1,2}(?![\p{L}\d.-]))/u, (_, site) =>
    /(?:^|[\s(=])[kmnijx-z]$/u.test(textBefore(site, 2)) && !/^[36]\s(?:fat|poly|PUFA)/u.test(textAfter(site, 6))
      ? 'minus'
      : null,
  ),
  rule(/[-−](?=[a-z](?!\p{L}))/u, (_, site) => (/[=(+×÷<>]\s?$/.test(textBefore(site, 2)) ? 'minus' : null)),
  rule(
    /<=|≤|>=|≥|!=|=>/u,
    ([sign]) =>
      ({
        '<=': 'less than or equal to',
        '≤': 'less than or equal to',
        '>=': 'greater than or equal to',
        '≥': 'greater than or equal to',
        '!=': 'not equal to',
      })[sign] ?? null,
  ),
  rule(/<(?=\s?[-−(]?[\p{L}\d.])/u, (_, site) => comparison(site.text, site.start, site.end, 'less than')),
  rule(/>(?=\s?[-−(]?[\p{L}\d.])/u, (_, site) => comparison(site.text, site.start, site.end, 'greater than')),
  rule(/\/(?=\s?\d)/u, (_, site) =>
    /\d\s$/.test(textBefore(site, 2)) && /^\s/.test(textAfter(site, 1)) ? 'divided by' : null,
  ),
];

function comparison(text: string, start: number, end: number, words: string) {
  const before = text.slice(Math.max(0, start - 6), start);
  const isRelation = /(?:^|[^\p{L}])(?:\d+|\p{L})\s?$/u.test(before) && rightOperand.test(text.slice(end, end + 4));
  if (isRelation) return { spoken: `is ${words}`, alternatives: [words] };
  return /^\s?[-−.]?\d/.test(text.slice(end, end + 4)) ? words : null;
}
