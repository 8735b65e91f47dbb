import { rule, type Rule } from '../reading';
import { decimal } from './cardinal';

const number = '[-−]?\\d{1,12}(?:\\.\\d{1,12})?';
const named = (written: string) => (/^[-−]/.test(written) ? `负${decimal(written.slice(1))}` : decimal(written));
const share: Readonly<Record<string, string>> = { '%': '百分之', '‰': '千分之' };

/** 50%, 3.5‰, 10%-20%. */
export const percent: readonly Rule[] = [
  rule(
    new RegExp(`(${number})\\s?([%‰])?\\s?[-–—~～至到]\\s?(${number})\\s?([%‰])`),
    ([, from, , to, sign]) => `${share[sign!]!}${named(from!)}到${share[sign!]!}${named(to!)}`,
  ),
  rule(new RegExp(`(${number})\\s?([%‰])`), ([, written, sign]) => share[sign!]! + named(written!)),
];
