import { rule, type Rule, type Site } from '../reading';
import { textAfter, textBefore } from '../site';
import { amountPattern } from './amount';
import { cardinal, decimal, digitByDigit } from './cardinal';
import { unitName, unitPattern } from './units';

const asked = /^[\d.\s+\-−×÷*/()（）^²³a-z]{0,24}?(?:[=＝≈]|等于|是多少|得多少|得几|等於|的差)/u;

/** Whether a minus rather than a range stands here: an equation follows or an operator goes before. */
export function isSum(site: Site): boolean {
  return asked.test(textAfter(site, 30)) || /(?:[=＝+×÷*√]\s?|[算满减]|计算[:：]?)$/u.test(textBefore(site, 4));
}

const raised: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
};
const raisedPattern = '[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,4}';

function power(written: string): string {
  const plain = Array.from(written, (sign) => raised[sign] ?? sign).join('');
  const number = plain.replace(/[-()−]/g, '');
  if (plain === '2') return '平方';
  return `${/[-−]/.test(plain) ? '负' : ''}${cardinal(number)}次方`;
}

/** Sizes of screens are named, not counted: 1920×1080. */
const isScreen = (left: string, right: string) =>
  [left, right].some((side) => side.length === 4) &&
  [left, right].every((side) => side.length >= 3 && !/00$/.test(side));

/** Expressions that begin with a digit: 10², 10^6, 3×4, 5!=120, 满200-50. */
export const expressions: readonly Rule[] = [
  rule(
    new RegExp(`(${amountPattern})(?:(${raisedPattern})|\\^(\\(?[-−]?\\d{1,4}\\)?))(?:\\s?${unitPattern})?`),
    ([, base, sign, plain, unit]) =>
      `${decimal(base!)}的${power((sign ?? plain)!)}${unit === undefined ? '' : unitName(unit)}`,
  ),
  rule(/(\d{2,5})\s?[x×*X]\s?(\d{2,5})(?![\d.=]|\s?=)/u, ([, left, right]) =>
    isScreen(left!, right!) ? `${digitByDigit(left!)}乘${digitByDigit(right!)}` : null,
  ),
  rule(new RegExp(`(${amountPattern})\\s?[xX*]\\s?(?=\\d)`), ([, left]) => `${decimal(left!)}乘`),
  rule(/(\d{1,6})!(?=[=＝])/u, ([, number]) => `${cardinal(number!)}的阶乘`),
];

/** Signs between the terms of an expression. */
export const operators: readonly Rule[] = [
  rule(/\s?[-−–]\s?(?=[\d(（A-Za-z√π])/u, (_, site) =>
    /[\d)）A-Za-z²³π]\s?$/u.test(textBefore(site, 2)) &&
    (isMinusBetween(site) || isSum({ ...site, start: site.start - 1 }))
      ? '减'
      : null,
  ),
  rule(/\^(\(?[-−]?[\da-z]{1,4}\)?)/u, ([, exponent]) =>
    /\d/.test(exponent!) ? `的${power(exponent!)}` : `的 ${exponent!.replace(/\W/g, '').toUpperCase()} 次方`,
  ),
  rule(new RegExp(raisedPattern), ([written], site) =>
    /[A-Za-z)）]$/u.test(textBefore(site, 1)) ? (written === '³' ? '立方' : power(written)) : null,
  ),
  rule(/\s?[*·]\s?(?=[\d(A-Za-z])/u, ([written], site) =>
    /[\d)A-Za-z]$/u.test(textBefore(site, 1)) && (written.includes('*') || /\d$/.test(textBefore(site, 1)))
      ? '乘'
      : null,
  ),
  rule(/>(?=\s?[\dA-Za-z.])/u, (_, site) =>
    /[\dA-Za-z\u4e00-\u9fff)%\s]$/u.test(textBefore(site, 1)) ? '大于' : null,
  ),
  rule(/<(?=\s?[\dA-Za-z.])/u, (_, site) =>
    /[\dA-Za-z\u4e00-\u9fff)%\s]$/u.test(textBefore(site, 1)) ? '小于' : null,
  ),
  rule(/[∠△⊙](?=\s?[A-Z\d])/u, ([sign]) => ({ '∠': '角', '△': '三角形', '⊙': '圆' })[sign]!),
];

/** After 满 and before a price off, or in an expression with an equals sign near. */
function isMinusBetween(site: Site): boolean {
  return /满\s?\d{1,6}$/u.test(textBefore(site, 8)) || /[=＝][^，。；]{0,20}$/u.test(textBefore(site, 24));
}
