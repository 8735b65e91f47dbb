import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { rangeMark } from './amount';
import { anyOf } from './any-of';
import { cardinal, digitByDigit } from './cardinal';
import { isMeasured } from './measure-words';

const between = (written: string) => (/[至到]/u.test(written) ? written.trim() : '到');

/** Names of what happens in a year, so that 2022 before them is a year. */
const yearly = anyOf(`
  学年 届 级毕业 级学生 级新生 级本科 级硕士 级博士 级校友 级同学 级的 级0 级1 级2 级3 级4 级5 级6 级7 级8 级9 版 款 财年 赛季 年度 春晚 冬奥 奥运 世界杯 欧洲杯 亚运 亚洲杯 世博 残奥 新年 跨年 春季 秋季 夏季 冬季 春夏 秋冬 上半年
  下半年 国考 高考 考研 元旦 春节 中国 全国 国际 世界 全球 巴黎 东京 北京 上海 杭州 最新 年会 财报 年报 級 屆 東京 東奧 奧運 世足 學年 賽季 冬奧 奧運 世界盃
`);

/** 2010-2015年, 08-09赛季, 2023/24学年, (1881-1936), 1949~1976. */
const yearRanges: readonly Rule[] = [
  rule(/(\d{3})\s?[-–—~～]\s?(\d{3,4})(?=\s?[)）])/u, ([, from, to], site) =>
    /[（(]$/u.test(textBefore(site, 1)) && Number(from) < Number(to)
      ? `${digitByDigit(from!)}到${digitByDigit(to!)}`
      : null,
  ),
  rule(
    new RegExp(
      `([12]\\d{3})(\\s?(?:${rangeMark}|[至到])\\s?)([12]\\d{3}|\\d{2})(?=\\s?(?:年(?![级級])|赛季|学年|财年|賽季|學年))`,
    ),
    ([, from, mark, to]) => `${digitByDigit(from!)}${between(mark!)}${digitByDigit(to!)}`,
  ),
  rule(
    /(\d{2}|[12]\d{3})[-–—~～/](\d{2}|[12]\d{3})(?=\s?(?:赛季|学年|财年|雪季|賽季|學年))/u,
    ([, from, to]) => `${digitByDigit(from!)}到${digitByDigit(to!)}`,
  ),
  rule(
    new RegExp(`(1\\d{3}|20\\d\\d)\\s?${rangeMark}\\s?(1\\d{3}|20\\d\\d)(?![\\d.,:/]|\\s?${rangeMark})`),
    ([, from, to], site) => {
      const isLife = /[（(]$/u.test(textBefore(site, 1)) && /^\s?[)）]/u.test(textAfter(site, 2));
      const isRound = Number(from) % 100 === 0 && Number(to) % 100 === 0;
      const isYears = Number(from) < Number(to) && Number(from) >= 1500 && !isRound && !isMeasured(textAfter(site, 4));
      if (!isLife && !isYears) return null;
      const spoken = `${digitByDigit(from!)}到${digitByDigit(to!)}`;
      return isLife ? spoken : { spoken, alternatives: [`${cardinal(from!)}到${cardinal(to!)}`] };
    },
  ),
];

const lasting = /(?:历时|长达|整整|延续|绵延|跨越|沉睡|存续|距今(?:已有?|约)?|歷時|長達)\s?$/u;
const about = /[近约有达超过了共隔]\s?$/u;

/** 3000年前 counts years, 1998年前后 names one; round numbers decide. */
function countsYears(year: number, before: string, after: string): boolean {
  if (lasting.test(before)) return true;
  if (year % 100 !== 0) return false;
  if (about.test(before)) return true;
  if (/^\s?年(?:前后|以来|以后|初|底|末|代)/u.test(after)) return false;
  if (/^\s?年(?:前|以前|之前|多|的?历史|的?歷史|左右|之久|以上|间)/u.test(after)) return true;
  return year % 1000 === 0 && year !== 2000;
}

const fullYears: readonly Rule[] = [
  // 2008、2012和2016年: what the last of them is, all are.
  rule(/([12]\d{3})(?!\d)/u, ([, year], site) => (/《$/u.test(textBefore(site, 1)) ? digitByDigit(year!) : null)),
  rule(/([12]\d{3})(?=(?:[、和与及或，]\s?[12]\d{3}){1,5}\s?年(?![级級]))/u, ([, year]) => digitByDigit(year!)),
  rule(/(\d{3,4})(?=\s?年)/u, ([, year], site) => {
    const isEra = /(?:公元|西元)前?\s?$|(?:^|[，。（(、；约于至到])前$/u.test(textBefore(site, 4));
    // 701年-762年: two years of three digits in a row.
    const isSpan =
      /^\s?年\s?[-–—~～至到]\s?(?:公元)?\d{3,4}\s?年/u.test(textAfter(site, 12)) ||
      /\d\s?年\s?[-–—~～至到]\s?$/u.test(textBefore(site, 6));
    if (!isEra && !(isSpan && year!.length === 3)) return null;
    return Number(year) % 100 === 0 ? cardinal(year!) : digitByDigit(year!);
  }),
  rule(/([12]\d{3})(?=\s?年)/u, ([, year], site) =>
    countsYears(Number(year), textBefore(site, 6), textAfter(site, 6)) ? cardinal(year!) : digitByDigit(year!),
  ),
  rule(new RegExp(`(1[5-9]\\d\\d|20\\d\\d)(?=\\s?${yearly})`), ([, year], site) =>
    /[第共约达超近]$/u.test(textBefore(site, 1)) ? null : digitByDigit(year!),
  ),
];

const span =
  /(?:[了近约达满共整超再又每这那的有前后隔等住干长久期龄命为任刑婚余第过]|过去|历时|在位|在职|从业|从教|从军|任职|服役|服务|潜伏|结婚|相恋|超过|今后|未来|最近|不到|民国|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|万历|贞观|洪武|永乐|昭和|平成|令和|民國)\s?$/u;
const goesOn =
  /^年(?:前|后|以[前后来上内]|来|间|多|代|内|级|期|左右|之[久后前内]|时间|如一日|寒窗|徒刑|光阴|岁月|龄|的[^，。]{0,6}(?:历史|时间|经验|友谊|光阴|婚姻|努力|工作|老|经历)|历史)/u;
const isNamed =
  /^年(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月|[初底末春夏秋冬]|[上下]半年|出生|生[人的]|毕业|入[学伍党职]|参[加军]|结婚|那|款|版|Q[1-4])/u;

/** 86年, 98年的洪水, 24年5月, but 30年, 工作了50年, 民国26年. */
const shortYears: readonly Rule[] = [
  rule(/(\d{2})(?=(?:世界杯|奥运|亚运|欧洲杯|抗洪|世博|国庆阅兵))/u, ([, year], site) =>
    /[\d第共]$/u.test(textBefore(site, 1)) ? null : digitByDigit(year!),
  ),
  rule(/(\d{2})(?![\d.])/u, ([, year], site) =>
    /(?:^|[^\d°])['’]$/u.test(textBefore(site, 2)) ? digitByDigit(year!) : null,
  ),
  rule(/([12]\d\d0)['’]?s(?![A-Za-z])/u, ([, decade]) => `${digitByDigit(decade!)}年代`),
  rule(/(\d{2})(?=\s?年)/u, ([, year], site) => {
    const [before, after] = [textBefore(site, 3), textAfter(site, 14).trimStart()];
    const named = digitByDigit(year!);
    if (year!.startsWith('0')) return named;
    const number = cardinal(year!);
    if (isNamed.test(after) && !/(?:民国|第)$/u.test(before)) return { spoken: named, alternatives: [number] };
    if (span.test(before)) return number;
    if (goesOn.test(after) || Number(year) < 40 || Number(year) % 10 === 0)
      return { spoken: number, alternatives: [named] };
    return { spoken: named, alternatives: [number] };
  }),
  // 90后, 00后, 80、90后.
  rule(/(\d[05])(?=(?:[、/和](?:\d[05])){0,2}\s?[后後](?![来期果]))/u, ([, decade], site) =>
    /[\d第后後]$/u.test(textBefore(site, 1)) ? null : digitByDigit(decade!),
  ),
];

/** Years digit by digit, lengths of time as numbers. */
export const years: readonly Rule[] = [...yearRanges, ...fullYears, ...shortYears];
