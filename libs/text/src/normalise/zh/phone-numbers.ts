import { rule, type Rule } from '../reading';
import { textBefore } from '../site';
import { digitByDigit } from './cardinal';

const dialled =
  /(?:电话|手机|热线|拨打?|致电|报警|号码|客服|传真|QQ|微信|邮编|密码|房间|航班|尾号|车牌)号?[码是为:： ]{0,3}$/u;
const spell = (written: string) => digitByDigit(written, '幺');

/** Telephone, room and identity numbers: digit by digit, 1 as 幺. */
export const phoneNumbers: readonly Rule[] = [
  rule(/1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/u, (match) => spell(match[0])),
  rule(/0\d{2,3}-\d{7,8}(?!\d)/u, (match) => spell(match[0])),
  rule(/[48]00-\d{3,4}-\d{3,4}(?!\d)/u, (match) => spell(match[0])),
  rule(/\d[\d-]{2,19}(?![\d-])/u, (match, site) => (dialled.test(textBefore(site, 8)) ? spell(match[0]) : null)),
  rule(/(?:119|110|120|114|12306|12345)(?=[^\d]|$)/u, (match, site) =>
    /打$|拨$/.test(textBefore(site, 1)) ? spell(match[0]) : null,
  ),
  rule(/\d{3,4}(?=(?:房间?|室|号房|次列车|航班|班机|路公交))/u, (match) => spell(match[0])),
];
