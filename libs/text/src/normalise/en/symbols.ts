import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { decimal, digitByDigit } from './cardinal';
import { decade } from './year';

/** Said wherever one stands alone; a row of equal signs is decoration and stays silent (see the tokeniser). */
export const spokenSymbols: Readonly<Record<string, string>> = {
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '%': 'percent',
  '‰': 'per mille',
  $: 'dollars',
  '£': 'pounds',
  '€': 'euros',
  '¥': 'yuan',
  '×': 'times',
  '÷': 'divided by',
  '±': 'plus or minus',
  '≤': 'less than or equal to',
  '≥': 'greater than or equal to',
  '≠': 'not equal to',
  '≈': 'approximately',
  '°': 'degrees',
  '℃': 'degrees Celsius',
  '℉': 'degrees Fahrenheit',
  '§': 'section',
  '№': 'number',
  '∞': 'infinity',
  '√': 'square root of',
  '²': 'squared',
  '³': 'cubed',
  '©': 'copyright',
  π: 'pi',
  '∑': 'sum',
};

export const symbols: readonly Rule[] = [
  rule(/[-−](\d{1,15}(?:,\d{3})*(?:\.\d{1,12})?)(?!\d|[-:/]\d)/u, ([, number], site) =>
    /[\p{L}\d)]$/u.test(textBefore(site, 1)) || /^\s?(?:°|℃|℉|%|\p{L})/u.test(textAfter(site, 2))
      ? null
      : `minus ${decimal(number!)}`,
  ),
  rule(/[-−](?=\d)/u, (_, site) => (/[\p{L}\d)]$/u.test(textBefore(site, 1)) ? null : 'minus')),
  rule(/['’](\d0)s(?!\p{L})/u, ([, digits]) => decade(digits!)),
  rule(/\.(\d{1,12})(?!\d)/u, ([, digits], site) =>
    /[\p{L}\d]$/u.test(textBefore(site, 1)) ? null : `point ${digitByDigit(digits!)}`,
  ),
  rule(/#(?=\d)/u, () => 'number'),
  rule(/#(?=\p{L})/u, () => 'hashtag'),
  rule(/~\s?(?=\d)/u, () => 'about'),
  rule(/<(?=\s?[\d.])/u, () => 'less than'),
  rule(/>(?=\s?[\d.])/u, () => 'greater than'),
  rule(
    new RegExp(
      `[${Object.keys(spokenSymbols)
        .join('')
        .replace(/[-\\\]^]/g, '\\$&')}]`,
    ),
    ([sign]) => spokenSymbols[sign] ?? null,
  ),
];
