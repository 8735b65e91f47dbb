import { rule, type Rule } from '../reading';
import { wordBefore } from '../site';
import { cardinal } from './cardinal';
import { ordinal } from './ordinal';

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

const counted =
  /^(?:chapters?|parts?|books?|volumes?|vol\.?|acts?|scenes?|sections?|appendix|war|phase|type|level|grade|class|stage|figure|table|lesson|unit|canto|article|title|round|rocky|super|bowl|olympiad|psalm)$/i;
const named =
  /^(?:henry|louis|george|charles|edward|james|richard|william|elizabeth|mary|philip|john|paul|pius|benedict|alexander|nicholas|peter|catherine|napoleon|frederick|francis|ferdinand|leo|gregory|clement|innocent|urban|alfonso|carlos|gustav|christian|ivan|ramses|ptolemy|darius|xerxes|king|queen|pope)$/i;

/** Value of a well-formed Roman numeral, 0 of anything else. */
export function romanValue(written: string): number {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(written)) return 0;
  let sum = 0;
  for (let at = 0; at < written.length; at += 1) {
    const value = values[written.charAt(at)]!;
    sum += value < (values[written.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

/** Chapter IV -> four, Henry VIII -> the eighth. `I` alone after a name is the pronoun unless a sentence ends there. */
export const romanNumerals: readonly Rule[] = [
  rule(/[IVXLCDM]{1,12}(?![\p{L}\d'’])/u, (match, site) => {
    const value = romanValue(match[0]);
    if (value === 0) return null;
    const before = wordBefore(site);
    if (counted.test(before)) return cardinal(String(value));
    if (
      !named.test(before) ||
      (match[0] === 'I' && !/^\s*(?:$|[.,;:)])/u.test(site.text.slice(site.end, site.end + 3)))
    )
      return null;
    return `the ${ordinal(String(value))}`;
  }),
];
