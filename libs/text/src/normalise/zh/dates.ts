import { rule, type Rule } from '../reading';
import { textAfter } from '../site';
import { cardinal, digitByDigit } from './cardinal';

const isDay = (day: string, month: string) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
const plain = (written: string) => cardinal(String(Number(written)));

/** 2024-05-03, 2024/5/3, 2024.5.3, 2024年; ten thousand years ago stay numbers: 3000年前, 5000年历史. */
export const dates: readonly Rule[] = [
  rule(/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])(?!\.\d)/u, ([, year, , month, day]) =>
    isDay(day!, month!) ? `${digitByDigit(year!)}年${plain(month!)}月${plain(day!)}日` : null,
  ),
  rule(
    /([12]\d{3})\s?[-–—~～至到]\s?([12]\d{3})(?=\s?年)/u,
    ([, from, to]) => `${digitByDigit(from!)}到${digitByDigit(to!)}`,
  ),
  rule(/([12]\d{3})(?=\s?年)/u, ([, year], site) =>
    /^\s?年(?:前|后|以[前后上]|来|间|多|的?历史|左右)/u.test(textAfter(site, 6)) && Number(year) % 100 === 0
      ? null
      : digitByDigit(year!),
  ),
  rule(/(0\d|[4-9]\d)(?=年(?!前|后|以|来|间|多|代|的?历史|内|级|期|左右))/u, ([, year]) => digitByDigit(year!)),
  rule(/([12]\d{3})(?=(?:学年|届|级|版|款|年级))/u, ([, year]) => digitByDigit(year!)),
  rule(/(0[1-9])(?=[月日号])/u, ([, number]) => plain(number!)),
];
