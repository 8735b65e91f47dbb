import { eachCharacter } from '../each-character';
import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { amountPattern, sayAmount } from './amount';
import { isMeasured } from './measure-words';
import { cardinal, digitByDigit } from './cardinal';

/** What remains of digits when dates, money, measures and the like have been tried. */
export const numbers: readonly Rule[] = [
  rule(/\d{17,}/u, (match, { start }) => eachCharacter(match[0], start, (digit) => digitByDigit(digit))),
  // Addresses of computers: each group digit by digit.
  rule(/(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/u, ([written]) => ({
    spoken: written
      .split('.')
      .map((group) => digitByDigit(group))
      .join('点'),
    alternatives: [
      written
        .split('.')
        .map((group) => digitByDigit(group, '幺'))
        .join('点'),
      written
        .split('.')
        .map((group) => cardinal(group))
        .join('点'),
    ],
  })),
  rule(/\d{1,4}(?:\.\d{1,4}){2,5}(?!\d)/u, ([written]) =>
    written
      .split('.')
      .map((digits) => cardinal(digits))
      .join('点'),
  ),
  // An interval: [1,100].
  rule(/\d{1,3},(?=\d{1,4}[\])])/u, ([written], site) =>
    /[[∈]\(?$/u.test(textBefore(site, 2))
      ? [
          { start: site.start, end: site.end - 1, spoken: cardinal(written) },
          { start: site.end - 1, end: site.end, spoken: '' },
        ]
      : null,
  ),
  // A full-width comma between thousands, where something is counted.
  rule(/\d{1,3}(?:，\d{3}){1,4}(?![\d，])/u, ([written], site) =>
    isMeasured(textAfter(site, 4)) ? cardinal(written) : null,
  ),
  // 9秒83, 1米82: what follows the unit are places after its point.
  rule(/\d{2}(?![\d.:%年月日分秒厘公个cm])/u, ([written], site) =>
    /\d[秒米]$/u.test(textBefore(site, 2)) ? digitByDigit(written) : null,
  ),
  // Discounts: 85折 and 9.5折 say the same kind of price.
  rule(/([1-9])\.?([1-9])(?=\s?折(?!叠))/u, ([, tens, ones], site) =>
    /\d$/.test(textBefore(site, 1)) ? null : digitByDigit(tens! + ones!),
  ),
  rule(new RegExp(`(${amountPattern})(?!\\d)`), ([, written], site) =>
    sayAmount(written!, textAfter(site, 8), textBefore(site, 4)),
  ),
];
