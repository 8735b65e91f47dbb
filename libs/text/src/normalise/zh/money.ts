import { rule, type Rule } from '../reading';
import { decimal } from './cardinal';

const currencies: Readonly<Record<string, string>> = {
  '¥': '元',
  '￥': '元',
  $: '美元',
  '€': '欧元',
  '£': '英镑',
  '₩': '韩元',
  '₽': '卢布',
  '₹': '卢比',
};

/** ¥12.50, $3.5亿, €1,200. */
export const money: readonly Rule[] = [
  rule(
    /(?:US|HK|RMB)?([¥￥$€£₩₽₹])\s?(\d{1,3}(?:,\d{3})+|\d{1,16})(\.\d{1,4})?\s?([万亿千百]{0,2})(?!\d)/u,
    ([written, sign, whole, fraction, size]) => {
      const name = written.startsWith('HK') ? '港元' : currencies[sign!]!;
      const number = /^2$/.test(whole!) && fraction === undefined ? '两' : decimal(whole! + (fraction ?? ''));
      return `${number}${size!}${name}`;
    },
  ),
];
