import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { anyOf } from './any-of';
import { cardinal, digitByDigit } from './cardinal';
import { isMeasured } from './measure-words';
import { spell } from './phone-numbers';

const counts = /(?:[第共有约达超过近逾为是得分数+×÷=＝*≈>≥<≤\-－$¥€£]|等于)\s?$/u;

/** Numbers that became names and are said digit by digit wherever they are not counted. */
const names = anyOf(
  '985 211 996 007 731 911 618 666 233 886 1314 520 404 863 973 315 360 408 9527 4399 163 126 139 747 737 777 787 757 767 320',
);

/** What makes a name of such a number; those without a line here need nothing. */
const nameContexts: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
  '618': [
    /(?:今年|去年|每年|京东|天猫|逢|过|的|年)$/u,
    /^["”]?(?:大促|购物|年中|销|活动|期间|来|晚会|战|促|当天|前|电商|的?优惠)/u,
  ],
  '315': [/(?:央视|每年)$/u, /^["”]?(?:晚会|消费|打假|曝光|维权|投诉|当天|主题)/u],
  '520': [/(?:快乐|逢|发|说|过|的)$/u, /^["”]?(?:表白|快乐|情人|节|告白|，我爱|结婚|当天|那天|送)/u],
  '1314': [/(?:520|发)$/u, /^(?:，|。|红包|$)/u],
  '666': [/(?:[个扣打直说刷]|简直|真是|太)$/u, /^[！!啊]/u],
  '233': [/[，。笑]$/u, /^(?:3*[，。！]|$)/u],
  '886': [/[，。说]$/u, /^[，。！]/u],
  '404': [/(?:报|出现|返回|显示|提示)$/u, /^(?:错误|页面|not|Not|状态|报错)/u],
  '863': [/^$/u, /^(?:计划|项目|课题|专项)/u],
  '973': [/^$/u, /^(?:计划|项目|课题)/u],
  '360': [/(?:奇虎|安装|用)$/u, /^(?:浏览器|安全|公司|软件|搜索|杀毒|卫士|手机助手|集团|创始)/u],
  '911': [/(?:保时捷|美国)$/u, /^["”]?(?:事件|恐怖|袭击|之后|当天|调查|遇难|双子)/u],
  '9527': [/(?:编号|是)$/u, /^(?:，|。|$)/u],
  '4399': [/^$/u, /^(?:小?游戏)/u],
  '163': [/^$/u, /^(?:邮箱|网易|信箱)/u],
  '126': [/^$/u, /^(?:邮箱|信箱)/u],
  '139': [/^$/u, /^(?:邮箱|开头|号段)/u],
};
const airframes = /^(?:7[0-8]7|320)$/;
const makers =
  /(?:[铀钚铯碘钴锶镭]|波音|空客|空中客车|保时捷|标致|宝马|奔驰|米格|苏|图|麦道|马自达|大飞机|航线|阿波罗|Boeing|Airbus)-?\s?$/u;

/** Bodies that carry a number as their name: 301医院, 731部队, 101中学. */
const bodies = anyOf(
  '部队 中学 医院 工程 计划 工厂 研究所 高地 兵团 艺术区 文件 同城 号汽油 号柴油 超市 便利店 阵型 实验 项目 专案 所',
);

/** Errors, ports and years of programs: read like names. */
const machineBefore =
  /(?:端口|状态码|错误码|代码|频道|型号|页面|返回码?|报错?|协议|芯片|显卡|处理器)[号是为:：]{0,2}\s?$/u;

/** Numbers that are names rather than amounts. */
export const namedNumbers: readonly Rule[] = [
  rule(new RegExp(`${names}(?![\\d.,:：%/-])`), ([written], site) => {
    const [before, after] = [textBefore(site, 4), textAfter(site, 6)];
    const context = nameContexts[written];
    if (makers.test(textBefore(site, 6))) return digitByDigit(written);
    if (context?.[1].test(after) === true) return { spoken: digitByDigit(written), alternatives: [cardinal(written)] };
    if (isMeasured(after) || airframes.test(written)) return null;
    const isNamed =
      context === undefined ? !counts.test(before) || written === '985' || written === '211' : context[0].test(before);
    return isNamed ? { spoken: digitByDigit(written), alternatives: [cardinal(written)] } : null;
  }),
  rule(/\d{3,4}(?![\d.,])/u, (match, site) =>
    makers.test(textBefore(site, 6)) && !isMeasured(textAfter(site, 2)) ? digitByDigit(match[0]) : null,
  ),
  rule(new RegExp(`\\d{2,4}(?=${bodies})`), (match, site) =>
    /[第共有约达近过0]$/u.test(textBefore(site, 1)) ||
    (/0$/.test(match[0]) && !/^(?:部队|中学)/u.test(textAfter(site, 2)))
      ? null
      : digitByDigit(match[0]),
  ),
  // Divisions and brigades: 115师.
  rule(/\d{3}(?=[师旅](?!傅|生|长|游|客|行|资|级))/u, (match, site) =>
    /[共有约]$/u.test(textBefore(site, 1)) ? null : digitByDigit(match[0]),
  ),
  rule(/250(?![\d.,%])/u, (_, site) =>
    /(?:有点儿?|真是个?|就是个?|像个|大|个|这个|那个)$/u.test(textBefore(site, 4)) && !isMeasured(textAfter(site, 3))
      ? { spoken: '二百五', alternatives: ['二百五十'] }
      : null,
  ),
  rule(/\d{3,5}(?![\d.,:])/u, (match, site) =>
    machineBefore.test(textBefore(site, 6)) && !isMeasured(textAfter(site, 3)) ? digitByDigit(match[0]) : null,
  ),
  // After a product in Latin letters: Office 365, RTX 4090.
  rule(/\d{3,5}(?![\d.,:：%×x\-~～/])/u, (match, site) =>
    /[A-Za-z]\s$/.test(textBefore(site, 2)) &&
    !/(?:USD|RMB|CNY|EUR|HKD|about|top|TOP|Top)\s$/.test(textBefore(site, 6)) &&
    !isMeasured(textAfter(site, 4))
      ? { spoken: digitByDigit(match[0]), alternatives: [cardinal(match[0])] }
      : null,
  ),
  rule(/(?:9[258]|89|93|97)(?=号?(?:汽油|油价|乙醇))/u, (match) => digitByDigit(match[0])),
  rule(/1024(?=程序员|节)/u, () => digitByDigit('1024')),
  rule(/7-11(?=便利店|超市|店|，|买)/u, () => spell('711')),
];
