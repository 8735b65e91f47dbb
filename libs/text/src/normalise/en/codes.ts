import { rule, type SpokenPart } from '../reading';
import { cardinal, digitByDigit } from './cardinal';
import { inPairs } from './in-pairs';
import { isSpelt } from './initialisms';

const names: Readonly<Record<string, string>> = {
  mp: 'M P',
  ps: 'P S',
  ipv: 'I P V',
  h: 'H',
  rtx: 'R T X',
  gtx: 'G T X',
};

function sayLetters(run: string): string {
  if (/^\p{Lu}+$/u.test(run) && isSpelt(run)) return Array.from(run).join(' ');
  return names[run] ?? (run.length === 1 ? run.toUpperCase() : run);
}

/** A380 -> A three eighty; FY2023 is a year; longer numbers and flights digit by digit. */
function sayDigits(digits: string, before: string): string {
  if (digits.length <= 2) return cardinal(digits);
  if (/^FY$/.test(before) && digits.length === 4) return inPairs(digits);
  if (/^[A-Z]$/.test(before) && digits.length === 3 && !digits.startsWith('0')) return inPairs(digits);
  return /^\d0{2,}$/.test(digits) ? cardinal(digits) : digitByDigit(digits);
}

/** Letters and digits grown together: A4, MP3, B2B, 4K, 3D, G20, A380, BA2490. A part for each run. */
export const codes = rule(
  /(?:[A-Za-z]{1,12}(?=\d)|\d{1,12}(?=[A-Za-z])){1,8}(?:[A-Za-z]{1,12}|\d{1,12})(?![\p{L}\d]|\.\d)/u,
  (match, { start }) => {
    let before = '';
    return Array.from(match[0].matchAll(/[A-Za-z]+|\d+/g), (run): SpokenPart => {
      const at = start + run.index;
      const spoken = /\d/.test(run[0]) ? sayDigits(run[0], before) : sayLetters(run[0]);
      before = run[0];
      return { start: at, end: at + run[0].length, spoken };
    });
  },
);
