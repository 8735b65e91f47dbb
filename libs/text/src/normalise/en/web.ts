import { webRules } from '../web';
import { digitByDigit } from './cardinal';

export const web = webRules({
  signs: {
    '.': 'dot',
    '/': 'slash',
    '\\': 'backslash',
    '@': 'at',
    '-': 'dash',
    _: 'underscore',
    ':': 'colon',
    '?': 'question mark',
    '=': 'equals',
    '&': 'and',
    '%': 'percent',
    '#': 'hash',
    '~': 'tilde',
    '+': 'plus',
    ',': 'comma',
  },
  digit: (digit) => digitByDigit(digit),
});
