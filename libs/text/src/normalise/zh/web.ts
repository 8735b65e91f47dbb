import { webRules } from '../web';
import { digitByDigit } from './cardinal';

export const web = webRules({
  signs: {
    '.': '点',
    '\\': '反斜杠',
    '/': '斜杠',
    '@': '艾特',
    '-': '杠',
    _: '下划线',
    ':': '冒号',
    '?': '问号',
    '=': '等于',
    '&': '和',
    '%': '百分号',
    '#': '井号',
    '~': '波浪号',
    '+': '加',
    ',': '逗号',
  },
  digit: (digit) => digitByDigit(digit),
});
