import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { amountPattern, rangeMark, sayAmount } from './amount';
import { cardinal, decimal } from './cardinal';
import { isMeasured } from './measure-words';
import { isSum } from './mathematics';

/** 5-10个, 3~5天, 10万-20万. Between two small bare numbers the mark may as well be a score. */
export const ranges: readonly Rule[] = [
  // 4-4-2阵型, 3-2-1: three and more in a row are told one after another.
  rule(/\d{1,3}(?:-\d{1,3}){2,4}(?![\d-]|\.\d)/u, ([written], { start }) =>
    Array.from(written.matchAll(/\d+|-/g), (run) => ({
      start: start + run.index,
      end: start + run.index + run[0].length,
      spoken: run[0] === '-' ? '' : cardinal(run[0]),
    })),
  ),
  rule(
    new RegExp(`(${amountPattern})\\s?([万亿千百]{0,2})\\s?${rangeMark}\\s?(${amountPattern})(?![\\d]|[-/]\\d)`),
    ([, from, size, to], site) => {
      if (isSum(site)) return null;
      const [before, after] = [textBefore(site, 4), textAfter(site, 8)];
      const spoken = `${sayAmount(from!, size || after, before)}${size!}到${sayAmount(to!, after, before)}`;
      // Figures and tables are numbered by chapter: 表3-1.
      if (/(?:图|表|圖|式|习题|習題|例|练习)\s?$/u.test(before) && /^\d{1,2}$/.test(from!) && !isMeasured(after)) {
        return { spoken: `${decimal(from!)}杠${decimal(to!)}`, alternatives: [spoken] };
      }
      // Nobody counts down in a range: 112-98 is a score.
      if (
        Number(from) > Number(to) &&
        /^\d{1,3}$/.test(from!) &&
        size === '' &&
        !isMeasured(after) &&
        !/^(?:工作|上班|制)/u.test(after)
      ) {
        return { spoken: `${decimal(from!)}比${decimal(to!)}`, alternatives: [spoken] };
      }
      const isOpen = !/第$/u.test(before) && !isMeasured(after) && /^\d{1,2}$/.test(from!) && /^\d{1,2}$/.test(to!);
      return isOpen ? { spoken, alternatives: [`${cardinal(from!)}比${cardinal(to!)}`] } : spoken;
    },
  ),
];

const unitEnd =
  /(?:[\d年月日号號时時点點分秒度℃°%‰元块米克斤人个岁周天楼层页章节级班万亿吨]|[a-zA-Z²³]|周[一二三四五六日]|星期[一二三四五六日])$/u;

/** A mark between two amounts of which the first ends in its unit: 6月7日-8日, 8:00-次日6:00, 周一~周五. */
export const rangeMarks: readonly Rule[] = [
  rule(/[:：∶](?=\d)/u, (_, site) => (/\d[万亿]$/u.test(textBefore(site, 2)) ? '比' : null)),
  // A-C座: letters in a row.
  rule(/[-–—~～](?=[A-Z]\s?[座区栋幢组班段级])/u, (_, site) =>
    /(?:^|[^A-Za-z\d])[A-Z]$/u.test(textBefore(site, 2)) ? '到' : null,
  ),
  // P25-P30, A1~A5: the same letter twice.
  rule(/[-–~～](?=([A-Za-z])\d)/u, ([, letter], site) =>
    new RegExp(`(?:^|[^A-Za-z])${letter!}\\d{1,4}$`, 'u').test(textBefore(site, 6)) ? '到' : null,
  ),
  rule(/\s?(?:[-–—~～]|——)\s?(?=\d|[¥$€£]\d)/u, (_, site) =>
    unitEnd.test(textBefore(site, 4).trimEnd()) &&
    /\d/.test(textBefore(site, 12)) &&
    !/[A-Za-z]$/.test(textBefore(site, 1))
      ? '到'
      : null,
  ),
  rule(
    /[-–—~～](?=次日|翌日|凌晨|第二天|今|至今|现在|周[一二三四五六日]|星期[一二三四五六日]|[一二三四五六七八九十]{1,3}[月年日])/u,
    (_, site) => (/[\d月年日]$|(?:周|星期)[一二三四五六日]$/u.test(textBefore(site, 3)) ? '到' : null),
  ),
];
