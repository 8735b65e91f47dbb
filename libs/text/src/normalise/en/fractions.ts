import { rule, type Rule } from '../reading';
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

/** 3/4, 1 1/2, 2½. What is not a proper fraction of ordinary size (24/7) is two numbers. */
export const fractions: readonly Rule[] = [
  rule(new RegExp(`(\\d{1,6})?\\s?(${signClass})`), ([, whole, sign]) => mixed(whole, ...signs[sign!]!)),
  rule(/(?:(\d{1,4})[ -])?(\d{1,2})\/(\d{1,3})(?![\d/.])/u, ([, whole, above, below]) => {
    const proper = Number(above) > 0 && Number(above) < Number(below) && Number(below) <= 100;
    if (!proper) return whole === undefined ? `${cardinal(above!)} ${cardinal(below!)}` : null;
    return mixed(whole, Number(above), Number(below));
  }),
];

export const signFractions: readonly Rule[] = [
  rule(new RegExp(`(${signClass})`), ([, sign]) => fraction(...signs[sign!]!)),
];
