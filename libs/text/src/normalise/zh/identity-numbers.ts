import { eachCharacter } from '../each-character';
import { rule, type Rule, type SpokenPart } from '../reading';
import { textAfter, textBefore } from '../site';
import { anyOf } from './any-of';
import { cardinal, digitByDigit } from './cardinal';
import { isMeasured } from './measure-words';
import { dialled, spell, spellGroups } from './phone-numbers';

/** What numbers that only name something are introduced by. */
const named = new RegExp(
  `(?:${anyOf('身份证 护照 学 工 警 账 帐 卡 考 单 订单 运单 快递单 快递 流水 编 证件 证书 证 执照 许可证 车架 发动机 合同 发票 批 条形 条 档案 会员 尾 保单 病历 门牌 房 座 序列 文 刊 书 专利 番 频道 檔案 身份證 帳 學')}(?:号码?|號碼?|编号|码)|${anyOf('编号 编码 代码 邮编 邮政编码 区号 密码 验证码 邀请码 取件码 提货码 兑换码 识别码 口令 尾号 车牌 房间 ISBN 序号 工号 邮编 代号 暗号 郵編 編號 密碼 學號')})号?码?[是为為:：（( ]{0,3}$|[^\\d一二三四五六七八九十月日]号码?\\s?[:：]\\s?$`,
  'u',
);

const rooms = '(?:房间?|室|号房|包厢|包间|教室|病房|宿舍|寝室|会议室|办公室|机房|套房|實驗室|实验室|號房)';
const placeBefore = /(?:考场|房间|教室|会议室|办公室|宿舍|包厢|病房|住)[在是为]?\s?$/u;
const buildingBefore = /(?:[号\d]楼|栋|幢|座|单元|号院|棟|單元|層|层)\s?$/u;

/** Rooms, routes, cards and papers: digit by digit, 1 as 幺, in groups where they are written so. */
export const identityNumbers: readonly Rule[] = [
  rule(/\d{17}[\dXx](?![\dA-Za-z])/u, (match, { start }) =>
    eachCharacter(match[0], start, (character) => (/\d/.test(character) ? spell(character) : 'X')),
  ),
  rule(/\d{4}(?: \d{4}){2,4}(?: \d{1,3})?(?![\d.])/u, (match, { start }) => spellGroups(match[0], start)),
  rule(/\d(?:[- ]?\d){2,29}(?!\d|[-.]\d)/u, (match, site) =>
    named.test(textBefore(site, 9)) && !isMeasured(textAfter(site, 3)) ? spellGroups(match[0], site.start) : null,
  ),
  rule(/(\d{1,2})-(\d{1,2})-(\d{3,4})(?![\d-]|\.\d)/u, ([, building, unit, room]) =>
    /^(?:19|20)\d\d$/.test(room!) ? null : `${cardinal(building!)}杠${cardinal(unit!)}杠${spell(room!)}`,
  ),
  rule(/\d{6,12}(?=期)/u, (match, site) => (/第$/u.test(textBefore(site, 1)) ? digitByDigit(match[0]) : null)),
  rule(/\d{6}(?=[)）]|\.S[HZ])/u, (match, site) =>
    /[\u4e00-\u9fffA-Z][(（]$/u.test(textBefore(site, 2)) || /^\./u.test(textAfter(site, 1)) ? spell(match[0]) : null,
  ),
  rule(new RegExp(`\\d{3,4}(?=\\s?${rooms})`), (match, site) =>
    /^房间?数/u.test(textAfter(site, 3)) || /[共有]$/u.test(textBefore(site, 1)) ? null : spell(match[0]),
  ),
  rule(/\d{3,4}(?![\d.,:：%-])/u, (match, site) => {
    const isRoom = buildingBefore.test(textBefore(site, 4)) || placeBefore.test(textBefore(site, 5));
    return isRoom && !isMeasured(textAfter(site, 3)) ? spell(match[0]) : null;
  }),
  rule(/\d{3,4}(?=(?:路(?![口段人])|国道|省道|县道|高速|次列车|次航班|次动车|次高铁|航班|班机))/u, (match, site) =>
    /[第有共多]$/u.test(textBefore(site, 1)) ? null : spell(match[0]),
  ),
];

const provinces = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滬遼魯蘇贛陝閩貴粵瓊]$/u;
const rides = /(?:乘坐?|坐|搭乘?|列车|高铁|动车|火车|车次|换乘|改签|赶|班次?)[是为到:：]?\s?$/u;
const roads = /(?:[国省县]道|高速)\s?$/u;
const airlines = anyOf(
  'CA MU CZ HU ZH MF SC FM KN HO GS TV JD EU UQ CX KA NH JL UA AA DL BA AF LH SQ KE OZ EK QR TG CI BR NX QW',
);

function lettersAndDigits(written: string, start: number): SpokenPart[] {
  return Array.from(written.matchAll(/[A-Za-z]|\d+|[^A-Za-z\d]/g), (run) => ({
    start: start + run.index,
    end: start + run.index + run[0].length,
    spoken: /\d/.test(run[0]) ? spell(run[0]) : /[A-Za-z]/.test(run[0]) ? run[0].toUpperCase() : '',
  }));
}
/** Letters of an account or code name stay together where they may be a word. */
function accountParts(written: string, start: number): SpokenPart[] {
  return Array.from(written.matchAll(/[A-Za-z]+|\d+/g), (run) => ({
    start: start + run.index,
    end: start + run.index + run[0].length,
    spoken: /\d/.test(run[0])
      ? spell(run[0])
      : /^(?:[A-Z]+|[a-z])$/.test(run[0])
        ? Array.from(run[0].toUpperCase()).join(' ')
        : run[0],
  }));
}
const spelt: Rule['read'] = (match, { start }) => lettersAndDigits(match[0], start);

/** Plates (京A12345), trains (G1234次), flights (CA1831), roads (G318国道): they begin with a letter. */
export const lettered: readonly Rule[] = [
  rule(/[A-HJ-Z][·•・ -]?(?=[A-Z]{0,5}\d)[A-Z\d]{4,6}[挂学警]?(?![A-Za-z\d])/u, (match, site) =>
    provinces.test(textBefore(site, 1)) ? lettersAndDigits(match[0].replace(/[挂学警]$/u, ''), site.start) : null,
  ),
  rule(/[GDCZTKYSL]\d{3,4}(?=\s?次|[/])/u, spelt),
  rule(/[GDCZTKYSL]\d{3,4}(?![A-Za-z\d.])/u, (match, site) =>
    roads.test(textBefore(site, 3)) || rides.test(textBefore(site, 5)) ? lettersAndDigits(match[0], site.start) : null,
  ),
  rule(/[GSXYC]\d{3,4}(?=国道|省道|县道|高速|公路|国家|沿线)/u, spelt),
  rule(new RegExp(`${airlines}\\d{3,4}(?![A-Za-z\\d]|\\.\\d)`), spelt),
  rule(/(?=[A-Za-z]{0,11}\d)[A-Za-z\d]{3,24}(?![A-Za-z\d.@-])/u, (match, site) =>
    named.test(textBefore(site, 9)) || dialled.test(textBefore(site, 9)) ? accountParts(match[0], site.start) : null,
  ),
  rule(/(?:ISO|IEC|IEEE)\s?\d{3,5}(?:[:：-]\d{1,4})?(?![\dA-Za-z.])/u, (match, site) =>
    lettersAndDigits(match[0], site.start).map((part) => ({ ...part, spoken: part.spoken.replaceAll('幺', '一') })),
  ),
  // Numbers of standards: GB 15835, GB/T 1040-2006.
  rule(/(?:GB|DL|JB|YY|QB|HJ|CJJ|JGJ|DB)(?:\/[TZ])?\s?\d{2,5}(?:-\d{4})?(?![\dA-Za-z.])/u, spelt),
];

/** Flights of the two airlines whose code begins with a digit, and seats of trains and aircraft. */
export const digitLettered: readonly Rule[] = [rule(/(?:3U|9C|8L|9H)\d{4}(?![A-Za-z\d])/u, spelt)];
