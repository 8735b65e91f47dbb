import { rule, type Rule } from '../reading';
import { textBefore } from '../site';
import { decimal } from './cardinal';

export const spokenSymbols: Readonly<Record<string, string>> = {
  '&': '和',
  '+': '加',
  '=': '等于',
  '@': '艾特',
  '%': '百分号',
  '‰': '千分号',
  $: '美元',
  '£': '英镑',
  '€': '欧元',
  '¥': '元',
  '￥': '元',
  '×': '乘以',
  '÷': '除以',
  '±': '正负',
  '≤': '小于等于',
  '≥': '大于等于',
  '≠': '不等于',
  '≈': '约等于',
  '°': '度',
  '℃': '摄氏度',
  '℉': '华氏度',
  '§': '第',
  '№': '第',
  '∞': '无穷大',
  '√': '根号',
  '²': '平方',
  '³': '立方',
  '©': '版权所有',
  π: '派',
  '∑': '求和',
};

export const symbols: readonly Rule[] = [
  rule(/[-−](\d{1,15}(?:,\d{3})*(?:\.\d{1,12})?)(?![\d])/u, ([, number], site) =>
    /[A-Za-z\d)]$/.test(textBefore(site, 1)) ? null : `负${decimal(number!)}`,
  ),
  rule(/#(?=\p{L}|\d)/u, () => '井号'),
  rule(/[~～]\s?(?=\d)/u, () => '约'),
  rule(/<(?=\s?[\d.])/u, () => '小于'),
  rule(/>(?=\s?[\d.])/u, () => '大于'),
  rule(new RegExp(`[${Object.keys(spokenSymbols).join('')}]`), ([sign]) => spokenSymbols[sign] ?? null),
];
