import { rule, type Rule } from '../reading';
import { cardinal } from './cardinal';

const elements =
  '(?:H[eofgs]?|L[iarvu]|B[eraik]?|C[laroudsemnf]?|N[eaibdp]?|O[s]?|F[erml]?|M[gnotdc]|A[lrsgutmc]|S[icernmbg]?|P[dtbormau]?|K[r]?|T[ic]|V|Z[nr]|G[aed]|R[behnua]|Y[b]?|I[nr]?|X[e]|W|U)';
const formula = new RegExp(
  `(?=[A-Za-z()]{0,8}[\\d₀-₉])(?:\\(?${elements}[\\d₀-₉]{0,3}(?:\\)[\\d₀-₉]{0,2})?){2,10}(?![\\p{L}\\d₀-₉-])`,
  'u',
);

const subscript = (sign: string) => (/[₀-₉]/.test(sign) ? String(sign.charCodeAt(0) - 0x2080) : sign);

/** H2SO4, C₆H₁₂O₆, Ca(OH)2: letters one by one, counts as numbers. */
export const chemistry: readonly Rule[] = [
  rule(formula, ([written]) =>
    Array.from(
      Array.from(written, subscript)
        .join('')
        .matchAll(/[A-Za-z]|\d{1,3}/g),
      ([sign]) => (/\d/.test(sign) ? cardinal(sign) : sign.toUpperCase()),
    ).join(' '),
  ),
  rule(
    /([A-Z][a-z]?)([₀-₉]{1,3})/u,
    ([, element, count]) =>
      `${Array.from(element!.toUpperCase()).join(' ')} ${cardinal(Array.from(count!, subscript).join(''))}`,
  ),
];
