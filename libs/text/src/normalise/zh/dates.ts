import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { rangeMark } from './amount';
import { cardinal, decimal, digitByDigit } from './cardinal';
import { isMeasured } from './measure-words';
import { clock } from './times';

const isDay = (day: string, month: string) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
const plain = (written: string) => cardinal(String(Number(written)));
const dayOf = (month: string, day: string) => `${plain(month)}月${plain(day)}日`;
const monthOf = (year: string, month: string) => `${digitByDigit(year)}年${plain(month)}月`;

/** 2024-05-03, 2024/5/3, 2024.5.3, with a time after T, and ranges of them. */
const fullDates: readonly Rule[] = [
  rule(
    /(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?(?![\d:])/u,
    ([, year, month, day, hour, minute, second]) =>
      isDay(day!, month!) ? `${digitByDigit(year!)}年${dayOf(month!, day!)}${clock(hour!, minute!, second)}` : null,
  ),
  rule(
    new RegExp(
      `(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\s?(?:${rangeMark}|[至到])\\s?(\\d{1,2})\\2(\\d{1,2})(?!\\d|[-/.]\\d)`,
    ),
    ([, year, , month, day, lastMonth, lastDay]) =>
      isDay(day!, month!) && isDay(lastDay!, lastMonth!)
        ? `${digitByDigit(year!)}年${dayOf(month!, day!)}到${dayOf(lastMonth!, lastDay!)}`
        : null,
  ),
  rule(/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|\.\d)(?!\2\d{1,2}(?!\d))/u, ([, year, , month, day]) =>
    isDay(day!, month!) ? `${digitByDigit(year!)}年${dayOf(month!, day!)}` : null,
  ),
  rule(/(\d{1,2})([-/])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/u, ([, first, , second, year]) => {
    const say = (month: string, day: string) => `${digitByDigit(year!)}年${dayOf(month, day)}`;
    if (!isDay(second!, first!)) return isDay(first!, second!) ? say(second!, first!) : null;
    return isDay(first!, second!) && first !== second
      ? { spoken: say(first!, second!), alternatives: [say(second!, first!)] }
      : say(first!, second!);
  }),
  rule(/(\d{2})([-/])(\d{2})\2(\d{2})(?![\d/-])/u, ([, year, , month, day]) =>
    isDay(day!, month!) ? `${digitByDigit(year!)}年${dayOf(month!, day!)}` : null,
  ),
  rule(/((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/u, ([, year, month, day], site) =>
    /(?:日期|时间|生日|出生|于|有效期至?|截止)[是为:：]?\s?$/u.test(textBefore(site, 6)) && isDay(day!, month!)
      ? `${digitByDigit(year!)}年${dayOf(month!, day!)}`
      : null,
  ),
];

const month = '(0?[1-9]|1[0-2])';

/** 2024-05, 2024/5, 2024.1-2024.6. With a point only beside another one: alone it is a decimal. */
const months: readonly Rule[] = [
  rule(
    new RegExp(
      `((?:19|20)\\d{2})([-/.])${month}\\s?(?:${rangeMark}|[至到])\\s?((?:19|20)\\d{2})\\2${month}(?![\\d%]|[-/.]\\d)`,
    ),
    ([, from, , fromMonth, to, toMonth]) => `${monthOf(from!, fromMonth!)}到${monthOf(to!, toMonth!)}`,
  ),
  rule(/((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d%]|[-/.:]\d)/u, ([, year, number]) => ({
    spoken: monthOf(year!, number!),
    alternatives: [`${digitByDigit(year!)}到${digitByDigit(number!)}`],
  })),
  rule(/((?:19|20)\d{2})\.(0[1-9])(?![\d%]|[-/.]\d)/u, ([written, year, number], site) =>
    isMeasured(textAfter(site, 4)) || /[¥$€£]$/u.test(textBefore(site, 1))
      ? null
      : { spoken: monthOf(year!, number!), alternatives: [decimal(written)] },
  ),
  rule(new RegExp(`((?:19|20)\\d{2})/${month}(?![\\d%/]|[-.:]\\d)`), ([, year, number]) => monthOf(year!, number!)),
  rule(/(0[1-9])(?=[月日号號])/u, ([, number]) => plain(number!)),
];

const signed =
  '["”’」』]?(?:国际|國際)?(?:劳动节|勞動節|小?长假|假期|黄金周|儿童节|兒童節|国庆|地震|大地震|汶川|惨案|晚会|青年节|起义|讲话|大促|购物(?:狂欢)?节|阅兵|大阅兵|妇女节|建军节|教师节|消费者|火灾|爆炸|空难|矿难|运动|放假|期间|事件|事变|恐怖|袭击|指示|工程|大桥|案|专案|战|大案)';

/** 5.1假期, 9·11, 12·9运动: a day that became a name is said digit by digit, October first as 十一. */
const namedDays: readonly Rule[] = [
  rule(
    new RegExp(`(1[0-2]|[1-9])(?:[./]([0-3]?\\d)(?=${signed})|[·•・‧]([0-3]?\\d)(?![\\d·]))`),
    ([, monthNumber, day, dotted]) => {
      const number = (day ?? dotted)!;
      if (!isDay(number, monthNumber!)) return null;
      // The twentieth and its like became no names.
      if (day !== undefined && Number(number) % 10 === 0 && number !== '20') return dayOf(monthNumber!, number);
      if (monthNumber === '10' && number === '1') return '十一';
      return monthNumber === number && number.length === 2
        ? `双${cardinal(number)}`
        : digitByDigit(monthNumber! + number);
    },
  ),
  // 一二·九: the point is silent, the day a digit.
  rule(/(\d{1,2})(?=["”’」』]?(?:事变|惨案|运动))/u, ([, digits], site) =>
    /[一二三四五六七八九]$/u.test(textBefore(site, 1)) && !/^\d/u.test(textAfter(site, 1))
      ? digitByDigit(digits!)
      : null,
  ),
];

export const dates: readonly Rule[] = [...fullDates, ...months, ...namedDays];
