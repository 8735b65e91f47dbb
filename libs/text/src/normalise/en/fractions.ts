import { rule, type Rule } from '../reading';
import { textAfter, wordBefore } from '../site';
import { wordOf } from './any-of';
import { cardinal } from './cardinal';
import { ordinal } from './ordinal';

const signs: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};
const signClass = `[${Object.keys(signs).join('')}]`;

export function fraction(above: number, below: number): string {
  const plural = above === 1 ? '' : 's';
  if (below === 2) return above === 1 ? 'one half' : `${cardinal(String(above))} halves`;
  if (below === 4) return `${cardinal(String(above))} quarter${plural}`;
  return `${cardinal(String(above))} ${ordinal(String(below))}${plural}`;
}

function mixed(whole: string | undefined, above: number, below: number): string {
  if (whole === undefined) return fraction(above, below);
  const part =
    above === 1 ? (below === 2 ? 'a half' : fraction(1, below).replace(/^one/, 'a')) : fraction(above, below);
  return `${cardinal(whole)} and ${part}`;
}

/** Pairs that are names, never fractions. */
const names: Readonly<Record<string, string>> = {
  '24/7': 'twenty four seven',
  '9/11': 'nine eleven',
  '7/11': 'seven eleven',
  '7/7': 'seven seven',
  '50/50': 'fifty fifty',
  '20/20': 'twenty twenty',
  '60/40': 'sixty forty',
  '80/20': 'eighty twenty',
};
const rating = wordOf('rated rates rating rate gave give gives score scored scoring scores solid');
const rated = /^\s(?:stars?|points?|marks?|rating|on|for|score)(?!\p{L})/u;

/** What two whole numbers with a slash between them mean; nothing where they are no ordinary fraction (24/7). */
function slashed(above: number, below: number, isRating: boolean) {
  const [left, right] = [cardinal(String(above)), cardinal(String(below))];
  const outOf = `${left} out of ${right}`;
  if (isRating && [4, 5, 6, 7, 10, 20, 50, 100].includes(below) && above <= below) return outOf;
  if (above === below) return { spoken: outOf, alternatives: [`${left} ${right}`] };
  // Blood pressure and the like: 120/80.
  if (above > 40 && below > 40 && above > below) return `${left} over ${right}`;
  const alternatives = [outOf, `${left} over ${right}`];
  if (above === 0) return outOf;
  return below >= 2 ? { spoken: fraction(above, below), alternatives } : `${left} ${right}`;
}

/** 3/4, 1 1/2, 2-1/2, 2½, 22/7; 8/10 on a quiz is eight out of ten. */
export const fractions: readonly Rule[] = [
  rule(new RegExp(`(\\d{1,6})?\\s?(${signClass})`), ([, whole, sign]) => mixed(whole, ...signs[sign!]!)),
  rule(/(\d{1,3})\/(\d{1,3})(?![\d/]|\.\d)/u, ([written]) => names[written] ?? null),
  rule(/(\d{1,2})\/(\d{1,3})(?:rds?|ths?|nds?)(?!\p{L})/u, ([, above, below]) =>
    fraction(Number(above), Number(below)),
  ),
  rule(/(\d{1,4})[ -](\d{1,2})\/(\d{1,3})(?![\d/]|\.\d)/u, ([, whole, above, below]) =>
    Number(above) > 0 && Number(above) < Number(below) ? mixed(whole, Number(above), Number(below)) : null,
  ),
  rule(/(\d{1,4})\/(\d{1,4})(?=\s?[=+×])/u, ([, above, below]) => `${cardinal(above!)} divided by ${cardinal(below!)}`),
  rule(/(\d{1,4})\/(\d{1,6})(?![\d/]|[.,]\d)/u, ([, above, below], site) =>
    slashed(Number(above), Number(below), rating.test(wordBefore(site)) || rated.test(textAfter(site, 8))),
  ),
  rule(/(\d{1,3})⁄(\d{1,3})/u, ([, above, below]) =>
    Number(below) > 1 ? fraction(Number(above), Number(below)) : null,
  ),
];

export const signFractions: readonly Rule[] = [
  rule(new RegExp(`(${signClass})`), ([, sign]) => fraction(...signs[sign!]!)),
];
