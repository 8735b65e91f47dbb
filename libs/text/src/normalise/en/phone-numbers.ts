import { rule, type Rule } from '../reading';
import { digitByDigit } from './cardinal';

/** Telephone numbers are read digit by digit; 0 is said as zero, which cannot be taken for a letter. */
export const phoneNumbers: readonly Rule[] = [
  rule(/(\d{1,2}[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/u, (match) => digitByDigit(match[0])),
  rule(/\d{3}-\d{4}(?![\d-])/u, (match) => digitByDigit(match[0])),
];

export const internationalNumbers: readonly Rule[] = [
  rule(/\+(\d{1,3}[- ]?(?:\(?\d{1,4}\)?[- ]?){2,5}\d{2,4})(?!\d)/u, ([, digits]) => `plus ${digitByDigit(digits!)}`),
  rule(/\(\d{3}\)\s?\d{3}[-. ]\d{4}(?!\d)/u, (match) => digitByDigit(match[0])),
];
