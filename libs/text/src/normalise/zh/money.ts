import { rule, type Rule } from '../reading';
import { amountPattern, rangeMark, sayAmount } from './amount';
import { anyOf } from './any-of';
import { cardinal } from './cardinal';

const currencies: Readonly<Record<string, string>> = {
  '¥': '元',
  '￥': '元',
  $: '美元',
  '€': '欧元',
  '£': '英镑',
  '₩': '韩元',
  '₽': '卢布',
  '₹': '卢比',
  '฿': '泰铢',
  '₫': '越南盾',
  US$: '美元',
  HK$: '港元',
  NT$: '新台币',
  A$: '澳元',
  AU$: '澳元',
  C$: '加元',
  CA$: '加元',
  S$: '新加坡元',
  'RMB¥': '元',
  'CN¥': '元',
  'JP¥': '日元',
  USD: '美元',
  CNY: '元人民币',
  RMB: '元人民币',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
  TWD: '新台币',
  KRW: '韩元',
  AUD: '澳元',
  CAD: '加元',
  SGD: '新加坡元',
  CHF: '瑞士法郎',
  THB: '泰铢',
  RUB: '卢布',
  INR: '卢比',
};
const names = anyOf(Object.keys(currencies).join(' '));
const codes = anyOf('USD CNY RMB EUR GBP JPY HKD TWD KRW AUD CAD SGD CHF THB RUB INR');
const size = '([万亿千百萬億]{0,2})';
const per = '(?:\\s?/\\s?(平方米|小时|分钟|人|天|日|月|年|晚|次|个|件|斤|公斤|吨|升|股|张|套|kg|m²|㎡))?';
const perNames: Readonly<Record<string, string>> = { kg: '千克', 'm²': '平方米', '㎡': '平方米' };

const sum = (number: string, sized: string, name: string) => sayAmount(number, sized || '元') + sized + name;

/** Powers of ten that English business letters stand for; the sum is then told in 万 and 亿. */
const powers: Readonly<Record<string, number>> = { K: 3, k: 3, M: 6, m: 6, B: 9, bn: 9, T: 12 };

/** `3.5` with 9 places more -> 三十五亿. Null where digits would be left after the point. */
function shifted(written: string, places: number): string | null {
  const [whole = '', fraction = ''] = written.replaceAll(',', '').split('.');
  return fraction.length > places ? null : cardinal(`${whole}${fraction.padEnd(places, '0')}`.replace(/^0+(?=\d)/, ''));
}

/** ¥12.50, $3.5亿, €1,200, USD 300, ¥50~80, $3.5B, ¥15/月. */
export const money: readonly Rule[] = [
  rule(new RegExp(`(${names})\\s?(${amountPattern})(K|k|M|m|B|bn|T)(?![A-Za-z\\d])`), ([, name, number, power]) => {
    const whole = shifted(number!, powers[power!]!);
    return whole === null ? null : whole + currencies[name!]!;
  }),
  rule(
    new RegExp(
      `(${names})\\s?(${amountPattern})\\s?${size}\\s?(?:${rangeMark}|[至到])\\s?(?:\\1)?(${amountPattern})\\s?${size}(?!\\d)`,
    ),
    ([, name, from, fromSize, to, toSize]) =>
      `${sayAmount(from!, fromSize || toSize || '元')}${fromSize!}到${sum(to!, toSize!, currencies[name!]!)}`,
  ),
  rule(
    new RegExp(`(${names})\\s?(${amountPattern})\\s?${size}(?!\\d)(?:元|圆)?${per}`),
    ([, name, number, sized, unit]) => {
      const spoken = sum(number!, sized!, currencies[name!]!);
      return unit === undefined ? spoken : `${spoken}每${perNames[unit] ?? unit}`;
    },
  ),
];

/** 300 USD, 500万RMB. */
export const moneyAfter: readonly Rule[] = [
  rule(new RegExp(`(${amountPattern})\\s?${size}\\s?(${codes}|[€£])(?![A-Za-z])`), ([, number, sized, name]) =>
    sum(number!, sized!, currencies[name!]!),
  ),
];
