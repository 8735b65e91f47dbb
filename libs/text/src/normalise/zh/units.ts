import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { amountPattern, rangeMark } from './amount';
import { anyOf } from './any-of';
import { cardinal, counted, decimal, digitByDigit } from './cardinal';
import unitNames from '../../../data/chinese-units.json';

const names: Readonly<Record<string, string>> = unitNames;
const unit = `${anyOf(Object.keys(names).join(' '))}[²³]?`;
export const unitPattern = `(${unit}(?:/${unit}|/(?:次|天|日|周|月|年|人|小时|分钟?|秒|亩|台|辆|只|平方米))?)(?![A-Za-z\\d²³])`;
const number = `[-−]?${amountPattern}`;
const size = '([万亿千百萬億]{0,2})';

function simpleName(written: string): string {
  const known = names[written];
  if (known !== undefined) return known;
  const power = written.endsWith('²') ? '平方' : '立方';
  return /[²³]$/.test(written) ? power + (names[written.slice(0, -1)] ?? '') : written;
}

/** `μg/m³` -> 微克每立方米, the names as GB 3100 gives them, km and kg as people say them. */
export function unitName(written: string): string {
  const known = names[written];
  if (known !== undefined) return known;
  const [above = '', below] = written.split('/');
  return below === undefined ? simpleName(above) : `${simpleName(above)}每${simpleName(below).replace('分钟', '分')}`;
}

const isScale = (name: string) => /氏度$|^度$/.test(name);

/** Below zero is 零下 for temperatures, 负 otherwise; 2 is 两 before a unit but 二 before degrees and letters. */
function amount(written: string, name: string): string {
  const isNegative = /^[-−]/.test(written);
  const bare = isNegative ? written.slice(1) : written;
  const sign = isNegative ? (/氏度$/.test(name) ? '零下' : '负') : '';
  return sign + (isScale(name) || /^[A-Z]/.test(name) ? decimal(bare) : counted(bare));
}
const withUnit = (written: string, sized: string, name: string) =>
  amount(written, sized === '' ? name : '米') + sized + (/^[A-Z]/.test(name) ? ` ${name}` : name);

/** Letters that are units after a number, but also grades, shops and drugs: 5A级, 3A大作, 4S店. */
function isName(written: string, after: string, before: string): boolean {
  // Amperes only where the words around speak of current.
  if (written === 'A')
    return (
      !/(?:电[流源器池路线]|電流|输出|输入|额定|最大|保险丝?|达|V)[为是约达至]?\s?$/u.test(before) &&
      !/^\s?的?(?:电流|电源|保险|快充|充电|插座|以[上下])/u.test(after)
    );
  if (/^[VWNJ]$/.test(written)) return /^\s?(?:[号座区栋股级型字])/u.test(after);
  return /^(?:in|cd|bar|s)$/.test(written) && /^\s?[A-Za-z]/.test(after);
}

/** Measures with units in letters. A sign after a digit is a range's, not a minus. */
export const measures: readonly Rule[] = [
  rule(
    new RegExp(`(\\d{1,3})°(\\d{1,2})['′’](?:(\\d{1,2}(?:\\.\\d{1,3})?)(?:["″”]|['′’]{2}))?`),
    ([, degrees, minutes, seconds]) =>
      [
        `${cardinal(degrees!)}度${cardinal(String(Number(minutes)))}分`,
        seconds === undefined ? '' : `${decimal(seconds)}秒`,
      ].join(''),
  ),
  // A screen's size in inches: 6"屏幕.
  rule(
    /(\d{1,3}(?:\.\d)?)["”″](?=屏|的?(?:显示器|平板|手机|电视|蛋糕|披萨|水管|硬盘))/u,
    ([, written]) => `${counted(written!)}英寸`,
  ),
  // 1m75: what follows are centimetres.
  rule(/([12])m(\d{2})(?![\dA-Za-z])/u, ([, metres, rest]) => `${counted(metres!)}米${digitByDigit(rest!)}`),
  // 10w+, 5w粉丝: the letter stands for 万.
  rule(
    new RegExp(
      `(${amountPattern})[wW](?=\\+|\\s?(?:多|粉|阅读|像素|人|播放|点赞|元|块|用户|条|次|销量|浏览|左右的?收入|个|年薪|预算))`,
    ),
    ([, written]) => `${counted(written!)}万`,
  ),
  rule(
    /(\d{1,5}(?:\.\d{1,3})?)V[/,、 ]?(\d{1,3}(?:\.\d{1,3})?)A(?![A-Za-z\d])/u,
    ([, volts, amperes]) => `${counted(volts!)}伏${counted(amperes!)}安`,
  ),
  rule(new RegExp(`(${amountPattern})[wW](?![A-Za-z\\d])`), ([, written], site) =>
    /[薪亏赚花投入存]了?$|收入$|预算$|粉丝$/u.test(textBefore(site, 3)) ? `${counted(written!)}万` : null,
  ),
  rule(
    new RegExp(`(${number})\\s?(${unit})?\\s?(${rangeMark}|[至到])\\s?(${number})\\s?${size}\\s?${unitPattern}`),
    ([, from, own, mark, to, sized, written], site) => {
      if (isName(written!, textAfter(site, 6), textBefore(site, 6))) return null;
      const name = unitName(written!);
      const start = own === undefined ? amount(from!, name) : withUnit(from!, '', unitName(own));
      return `${start}${/[至到]/u.test(mark!) ? mark! : '到'}${withUnit(to!, sized!, name)}`;
    },
  ),
  rule(new RegExp(`(${number})\\s?${size}\\s?${unitPattern}`), ([written, digits, sized, symbol], site) => {
    const joins = /^[-−]/.test(written) && /[\dA-Za-z)）%]$/.test(textBefore(site, 1));
    return joins || isName(symbol!, textAfter(site, 6), textBefore(site, 6))
      ? null
      : withUnit(digits!, sized!, unitName(symbol!));
  }),
  // Degrees below zero of the weather, not of an angle.
  rule(new RegExp(`(-?\\d{1,3})度(?=\\D|$)`), ([, written], site) =>
    written!.startsWith('-') && !/[\dA-Za-z)）角转倾]$/u.test(textBefore(site, 1))
      ? `零下${decimal(written!.slice(1))}度`
      : null,
  ),
];

const above =
  '元 块 美元 欧元 万 次 个 人 吨 度 公里 千米 米 克 公斤 千克 毫克 微克 斤 升 毫升 字 张 件 台 辆 瓦 焦 帧 转 页 组 份 股 票 分 节 课时 亿 株 粒 片';
const below =
  '平方米 平米 平方公里 立方米 小时 时 分钟 分 秒 天 日 周 月 年 人 个 件 斤 公斤 千克 克 吨 升 毫升 亩 公顷 公里 次 套 平 台 张 股 季度 季 度 千瓦时 晚 夜 位 份 桶 瓶 吨公里 节 课时 杯 单 页 字 班 组 户 月租 百公里 ㎡ m² kg km L h min s';
const beforeSlash = new RegExp(`(?:\\d|[万亿千百多])\\s?${anyOf(above)}$`, 'u');
const afterSlash = new RegExp(`^/\\s?${anyOf(below)}`, 'u');

/** Units of one thing by another that stand without a number: 单位是m/s², 单位为kg/m³. */
export const bareUnits: readonly Rule[] = [
  rule(
    /((?:k|c|m|μ|u)?(?:m|g)|m?[Ll]|m?mol|k?[JWN])\/(s[²2]?|h|min|[cdkm]?m[²³23]?|[dm]?[Ll]|k?g|mol)(?![A-Za-z\d²³/])/u,
    ([written], site) => (/[A-Za-z\d]\s?$/.test(textBefore(site, 2)) ? null : unitName(written)),
  ),
];

/** The slash of 80公里/小时 and 6万元/平方米. */
export const perSlash: readonly Rule[] = [
  rule(new RegExp(`/\\s?(kg|km|m²|㎡|m³|L|h|min|s)(?![A-Za-z\\d/])`), ([, written], site) =>
    beforeSlash.test(textBefore(site, 6)) ? `每${unitName(written!).replace('分钟', '分')}` : null,
  ),
  rule(/\//u, (_, site) =>
    beforeSlash.test(textBefore(site, 6)) && afterSlash.test(site.text.slice(site.start, site.start + 8)) ? '每' : null,
  ),
];
