import { rule, type Rule } from '../reading';
import { textBefore } from '../site';
import { decimal } from './cardinal';

const number = '[-−+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,12})?';
const share: Readonly<Record<string, string>> = { '%': '百分之', '‰': '千分之', '‱': '万分之' };

/** The sign is said first: 负百分之五. */
function sayShare(written: string, sign: string): string {
  const head = /^[-−]/.test(written) ? '负' : written.startsWith('+') ? '正' : '';
  return head + share[sign]! + decimal(written.replace(/^[-−+]/, ''));
}

/** 50%, 3.5‰, -0.3%, 10%-20%, 5～8%. */
export const percent: readonly Rule[] = [
  rule(
    new RegExp(`(${number})\\s?([%‰‱])?\\s?([-–—~～至到])\\s?(${number})\\s?([%‰‱])`),
    ([, from, , mark, to, sign], site) =>
      isSignOfRange(from!, site.text.charAt(site.start - 1))
        ? null
        : `${sayShare(from!, sign!)}${/[至到]/u.test(mark!) ? mark! : '到'}${sayShare(to!, sign!)}`,
  ),
  rule(new RegExp(`(${number})\\s?([%‰‱])(\\s?vol(?![A-Za-z]))?`), ([, written, sign, volume], site) =>
    isSignOfRange(written!, textBefore(site, 1))
      ? null
      : sayShare(written!, sign!) + (volume === undefined ? '' : ' V O L'),
  ),
];

/** A sign straight after a digit, a letter or a share joins two numbers and belongs to neither. */
function isSignOfRange(written: string, before: string): boolean {
  return /^[-−+]/.test(written) && /[\d%‰A-Za-z)）]/.test(before);
}
