import { rule, type Rule, type Site, type SpokenPart } from '../reading';
import { textAfter, textBefore } from '../site';
import { anyOf } from './any-of';
import { digitByDigit } from './cardinal';
import { isMeasured } from './measure-words';

/** What numbers to dial are introduced by. */
export const dialled = new RegExp(
  `${anyOf('电话 手机 热线 专线 拨打 请拨 拨 致电 报警 号码 客服 传真 座机 总机 分机 固话 固定电话 联系方式 来电 短信 QQ 微信 寻呼 转 電話 手機 熱線 撥打 傳真 號碼')}(?:号码?|號碼?|群)?[码碼是为為:：（( ]{0,3}$`,
  'u',
);

export const spell = (written: string) => digitByDigit(written, '幺');

/** A part for each group that is written apart, so that a long number can be cut between them. */
export function spellGroups(written: string, start: number): SpokenPart[] {
  return Array.from(written.matchAll(/\d+|[^\d]+/g), (group) => ({
    start: start + group.index,
    end: start + group.index + group[0].length,
    spoken: /\d/.test(group[0]) ? spell(group[0]) : group[0].replace(/[^转轉]/gu, ''),
  }));
}
const groups: Rule['read'] = (match, { start }) => spellGroups(match[0], start);

const extension = '(?:(?:-|转|轉|\\s转)\\d{1,6})?';

/** Numbers that everybody knows: dialled wherever they are not counted. */
const services = anyOf('12306 12345 12315 12348 12355 12366 12369 12388 12320 12333 12338 12339 10086 10010 11185');
const bank = '(?:95[0-9]{3}|96\\d{3,4})';
const emergency = '(?:110|119|120|122|114|112|999|911|10000)';
const callsBefore =
  /(?:打了?个?|拨|拨通|呼叫?|叫了?|急救|火警|匪警|报警|报了警，|交警|查号台是?|警察|有困难找|1[12]\d[和、/])$/u;
const callsAfter =
  /^(?:[、和/]1[12]\d|报警|急救|电话|热线|火警|指挥|救护|救护车|接警|接线|出警|民警|消防|查号|平台|台|中心|也?来了?[。，！]?|赶[到来]|是.{0,8}(?:电话|号码|台|热线))/u;

function isDialled(site: Site): boolean {
  if (isMeasured(textAfter(site, 4))) return false;
  return callsBefore.test(textBefore(site, 5)) || callsAfter.test(textAfter(site, 14));
}

/** Telephone numbers: digit by digit, 1 as 幺. */
export const phoneNumbers: readonly Rule[] = [
  rule(/1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/u, groups),
  rule(new RegExp(`0\\d{2,3}[- ]\\d{3,4}[- ]?\\d{3,5}${extension}(?!\\d)`), groups),
  rule(/0[1-9]\d{8,10}(?!\d)/u, groups),
  rule(/02-\d{4}-?\d{4}(?!\d)/u, groups),
  rule(/[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/u, groups),
  rule(/\d(?:[- ]?\d){2,19}(?![\d]|-\d)/u, (match, site) =>
    dialled.test(textBefore(site, 9)) && !isMeasured(textAfter(site, 4)) ? spellGroups(match[0], site.start) : null,
  ),
  rule(new RegExp(`(?:${services}|${bank})(?![\\d.,:%])`), (match, site) =>
    isMeasured(textAfter(site, 4)) ||
    /[共约达第有=＝]$/u.test(textBefore(site, 1)) ||
    (/^9/.test(match[0]) && !/^(?:[，。的客查电]|是)/u.test(textAfter(site, 1)))
      ? null
      : spell(match[0]),
  ),
  rule(new RegExp(`${emergency}(?![\\d.,:%])`), (match, site) => (isDialled(site) ? spell(match[0]) : null)),
];

/** +86 10 6278 1234, (021)5566-7788: they begin with a sign. */
export const signedPhoneNumbers: readonly Rule[] = [
  rule(/\+\d{1,3}[- ]?\d(?:[- ]?\d){6,13}(?!\d)/u, (match, { start }) => [
    { start, end: start + 1, spoken: '加' },
    ...spellGroups(match[0].slice(1), start + 1),
  ]),
  rule(new RegExp(`[(（]0\\d{1,3}[)）][- ]?\\d{3,4}[- ]?\\d{4}${extension}(?!\\d)`), groups),
];
