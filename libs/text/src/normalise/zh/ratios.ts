import { rule, type Rule, type Site } from '../reading';
import { textAfter, textBefore } from '../site';
import { anyOf } from './any-of';
import { decimal } from './cardinal';

const before = new RegExp(
  `${anyOf('比分 战平 战胜 击败 以 负于 不敌 领先 落后 比例 比率 比值 按 大胜 险胜 赢 输 逆转 力克 局势 变成 追到 扳成 扳平 改写 打成 定格在 停在 比 场 局 盘 胜 完胜 总分 戰勝 擊敗 領先')}[是为了成约以:： ]{0,3}$`,
);
const after = new RegExp(
  `^\\s?${anyOf('战胜 击败 领先 获胜 取胜 险胜 大胜 完胜 横扫 淘汰 逆转 战平 力克 力压 轻取 不敌 负于 落后 胜 惜败 告负 败北 握手 平 的比分 的总比分 的优势 的成绩 的比例 大逆转 战 戰勝 擊敗 領先 分成')}`,
);

/** Whether two numbers with a mark between them are told as a score or a ratio by the words around them. */
export function isScore(site: Site): boolean {
  return before.test(textBefore(site, 7)) || after.test(textAfter(site, 5));
}

const number = '(\\d{1,7}(?:\\.\\d{1,4})?)';

/** 3:2, 1:50000, 1:1:2, and 3-1 where a match is told of. */
export const ratios: readonly Rule[] = [
  rule(new RegExp(`${number}[:：∶]${number}[:：∶]${number}(?![\\d:：])`), ([, ...numbers]) =>
    numbers.map((written) => decimal(written!)).join('比'),
  ),
  rule(
    new RegExp(`${number}\\s?[:：∶]\\s?${number}(?![\\d:：])`),
    ([, left, right]) => `${decimal(left!)}比${decimal(right!)}`,
  ),
  rule(/(\d{1,3})[-–](\d{1,3})(?![\d-]|\.\d|%)/u, ([, left, right], site) =>
    isScore(site) && !/^\s?(?:[个天年月日元岁人名次倍分米]|万|亿|公)/u.test(textAfter(site, 2))
      ? `${decimal(left!)}比${decimal(right!)}`
      : null,
  ),
];
