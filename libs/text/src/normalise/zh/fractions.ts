import { rule, type Rule } from '../reading';

const signs: Readonly<Record<string, string>> = {
  '½': '二分之一',
  '⅓': '三分之一',
  '⅔': '三分之二',
  '¼': '四分之一',
  '¾': '四分之三',
  '⅕': '五分之一',
  '⅛': '八分之一',
};

export const fractions: readonly Rule[] = [
  rule(new RegExp(`[${Object.keys(signs).join('')}]`), ([sign]) => signs[sign] ?? null),
];
