import { rule, type Rule } from '../reading';
import { textAfter, textBefore, wordBefore } from '../site';
import { cardinal, decimal, digitByDigit } from './cardinal';
import { inPairs } from './in-pairs';
import { decade, shortYear } from './year';

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
  '¥': 'yen',
  '×': 'times',
  '÷': 'divided by',
  '±': 'plus or minus',
  '≤': 'less than or equal to',
  '≥': 'greater than or equal to',
  '≠': 'not equal to',
  '≈': 'approximately',
  '∝': 'proportional to',
  '→': 'to',
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
  '¢': 'cents',
  '∈': 'in',
};

const calibres = /^(?:22|25|32|38|40|44|45|50|303|357|380)$/;
const batting =
  /(?:^|\P{L})(?:bat|bats|batted|batting|hit|hits|hitting|average|averaged|slugged|slugging)\s(?:of\s)?$/iu;

/** What .300, .45 and .5 mean: an average at bat, a calibre, or a decimal. */
function pointed(digits: string, before: string, after: string): string | null {
  if (/[\p{L}\d]$/u.test(before)) return null;
  if (digits.length === 3 && batting.test(before)) return inPairs(digits);
  const named = /(?:^|\P{L})(?:a|an|the|his|her|my|your|their)\s$/iu.test(before);
  if (calibres.test(digits) && (named || /^[- ]caliber/.test(after))) return inPairs(digits);
  return `point ${digitByDigit(digits)}`;
}

export const symbols: readonly Rule[] = [
  rule(/[-−](\d{1,15}(?:,\d{3})*(?:\.\d{1,12})?)(?!\d|[-:/^]\d)/u, ([, number], site) =>
    /[\p{L}\d)]$/u.test(textBefore(site, 1)) || /^\s?(?:°|℃|℉|%|\p{L})/u.test(textAfter(site, 2))
      ? null
      : `minus ${decimal(number!)}`,
  ),
  rule(/[-−](?=\d)/u, (_, site) => (/[\p{L}\d)]$/u.test(textBefore(site, 1)) ? null : 'minus')),
  rule(/['’‘](\d0)s(?!\p{L})/u, ([, digits]) => decade(digits!)),
  rule(/['’‘](0\d)(?![\p{L}\d])/u, ([, digits]) => shortYear(digits!)),
  rule(/['’‘](\d{1,2})ers(?!\p{L})/u, ([, digits]) => `${cardinal(digits!).replace(/nine$/, 'nin')}ers`),
  rule(/\.(\d{1,12})(?!\d)/u, ([, digits], site) => pointed(digits!, textBefore(site, 16), textAfter(site, 10))),
  rule(/[$£€](?!\s?\d)/u, ([sign], site) =>
    /^(?:the|a)$/i.test(wordBefore(site)) ? spokenSymbols[sign]!.replace(/s$/, '') : null,
  ),
  rule(/#(?=\s?\d)/u, () => 'number'),
  // A ratio of two letters, a:b.
  rule(/:(?=[a-z](?!\p{L}))/u, (_, site) => (/(?:^|[^\p{L}\d])[a-z]$/u.test(textBefore(site, 2)) ? 'to' : null)),
  // 2.0-beta.1: the point before the number of a pre-release.
  rule(/\.(?=\d{1,3}(?!\d))/u, (_, site) =>
    /[-.](?:alpha|beta|rc|dev|pre|preview)$/iu.test(textBefore(site, 8)) ? 'point' : null,
  ),
  rule(/~\s?(?=[\d$£€])/u, (_, site) => (/\d\s?$/.test(textBefore(site, 2)) ? 'to' : 'about')),
  rule(/@(?=\s?\S)/u, (_, site) => (wordBefore(site) === '' && textBefore(site, 1) === '@' ? null : 'at')),
  rule(
    new RegExp(
      `[${Object.keys(spokenSymbols)
        .join('')
        .replace(/[-\\\]^]/g, '\\$&')}]`,
    ),
    ([sign]) => spokenSymbols[sign] ?? null,
  ),
];
