import { eachCharacter } from '../each-character';
import { rule, type Rule } from '../reading';
import { textBefore } from '../site';
import { cardinal, counted, decimal, digitByDigit } from './cardinal';

/** Measure words and nouns that count by themselves; 2 before them is 两. */
const measureWords =
  '[个只本张条位名件把辆台座间块片颗粒朵棵头匹双对副套组群批次遍趟回场份瓶杯碗盘包盒箱袋篇首句段章节行列页层家所栋幢扇门节堂届代年天周秒岁元角分斤吨米里亩升倍种类样项点滴根枝支面幅架艘岸国省]|公里|公斤|小时|分钟|星期|平方|立方|厘米|毫米|千克|克|英[里尺寸]|人|美元|欧元';
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,16})';

/** What remains of digits when dates, money, measures and the like have been tried. */
export const numbers: readonly Rule[] = [
  rule(/\d{17,}/u, (match, { start }) => eachCharacter(match[0], start, (digit) => digitByDigit(digit))),
  rule(/(\d{1,4})\/(\d{1,4})(?![\d/])/u, ([, above, below]) =>
    Number(below) === 0 ? null : `${cardinal(below!)}分之${cardinal(above!)}`,
  ),
  rule(
    /(\d{1,4}(?:\.\d{1,3})?)[:：](\d{1,4}(?:\.\d{1,3})?)(?![\d:：])/u,
    ([, left, right]) => `${decimal(left!)}比${decimal(right!)}`,
  ),
  rule(/\d{1,4}(?:\.\d{1,4}){2,5}(?!\d)/u, (match) =>
    match[0]
      .split('.')
      .map((digits) => cardinal(digits))
      .join('点'),
  ),
  rule(
    new RegExp(`(${number}(?:\\.\\d{1,12})?)\\s?[-–—~～]\\s?(${number}(?:\\.\\d{1,12})?)(?![\\d-])`),
    ([, from, to]) => `${decimal(from!)}到${decimal(to!)}`,
  ),
  rule(new RegExp(`${number}\\.\\d{1,20}(?!\\d)`), (match) => decimal(match[0])),
  rule(new RegExp(`(${number})(?=\\s?[万亿])`), ([, digits]) => counted(digits!)),
  // 第2 is 第二, 2月 and 2号 are ordinals too.
  rule(new RegExp(`(${number})(?=\\s?(?:${measureWords}))`), ([, digits], site) =>
    /[第初周期]$/u.test(textBefore(site, 1)) ||
    /^点[\d零一二三四五六七八九]/u.test(site.text.slice(site.end, site.end + 2))
      ? cardinal(digits!)
      : counted(digits!),
  ),
  rule(new RegExp(`${number}(?!\\d)`), (match) => cardinal(match[0])),
];
