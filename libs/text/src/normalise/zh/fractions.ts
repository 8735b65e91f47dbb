import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { cardinal, decimal } from './cardinal';

const signs: Readonly<Record<string, string>> = {
  '½': '二分之一',
  '⅓': '三分之一',
  '⅔': '三分之二',
  '¼': '四分之一',
  '¾': '四分之三',
  '⅕': '五分之一',
  '⅖': '五分之二',
  '⅗': '五分之三',
  '⅘': '五分之四',
  '⅙': '六分之一',
  '⅛': '八分之一',
  '⅜': '八分之三',
  '⅝': '八分之五',
  '⅞': '八分之七',
};
const sign = `[${Object.keys(signs).join('')}]`;

/** ½, ¾. */
export const signFractions: readonly Rule[] = [rule(new RegExp(sign), ([written]) => signs[written] ?? null)];

/** 2/3, 1¼, and two that are no fractions: the beat 3/4拍 and the blood pressure 120/80. */
export const fractions: readonly Rule[] = [
  rule(/(\d{1,2})\/(\d{1,2})(?=\s?拍)/u, ([, above, below]) => cardinal(below!) + cardinal(above!)),
  rule(new RegExp(`(\\d{1,4})\\s?(${sign})`), ([, whole, written]) => `${cardinal(whole!)}又${signs[written!]!}`),
  rule(/(\d{2,3})\/(\d{2,3})(?![\d/])\s?(mmHg)?/u, ([, above, below, unit], site) =>
    /血压[约为是在:： ]{0,3}$/u.test(textBefore(site, 6)) ||
    unit !== undefined ||
    /^\s?毫米汞柱/u.test(textAfter(site, 5))
      ? `${cardinal(above!)}比${cardinal(below!)}${unit === undefined ? '' : '毫米汞柱'}`
      : null,
  ),
  rule(/(\d0)\/(\d0)(?![\d/])/u, ([, above, below]) =>
    Number(above) + Number(below) === 100 ? `${cardinal(above!)}比${cardinal(below!)}` : null,
  ),
  rule(/24\/7(?![\d/])/u, () => ({ spoken: '七乘二十四', alternatives: ['七分之二十四', '二十四七'] })),
  rule(/(\d{1,3})\s(\d{1,2})\/(\d{1,2})(?![\d/])/u, ([, whole, above, below]) =>
    Number(above) < Number(below) ? `${cardinal(whole!)}又${cardinal(below!)}分之${cardinal(above!)}` : null,
  ),
  rule(/(\d{1,2})\/(\d{1,2})(?=[月号])/u, ([, first, second]) => cardinal(first!) + cardinal(second!)),
  // 98.5/100: points of how many.
  rule(/(\d{1,4}\.\d{1,4})\/(\d{1,4})(?![\d/]|\.\d)/u, ([, above, below]) =>
    Number(below) === 0 ? null : `${cardinal(below!)}分之${decimal(above!)}`,
  ),
  rule(/(\d{1,9})(?:\/| \/ )(\d{1,9})(?![\d/]|\.\d)/u, ([, above, below], site) => {
    if (Number(below) === 0) return null;
    const spoken = `${cardinal(below!)}分之${cardinal(above!)}`;
    const isDay = Number(above) <= 12 && Number(above) > 0 && Number(below) <= 31;
    return isDay && !/^\s?[的决以强]/u.test(textAfter(site, 2))
      ? { spoken, alternatives: [`${cardinal(above!)}月${cardinal(below!)}日`] }
      : spoken;
  }),
];
