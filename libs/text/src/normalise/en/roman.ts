import { rule, type FullStop, type Rule, type Site } from '../reading';
import { textAfter, textBefore, wordBefore } from '../site';
import { wordOf } from './any-of';
import { cardinal } from './cardinal';
import { givenNames, rulers } from './given-names';
import { ordinal } from './ordinal';
import { year } from './year';

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

const counted = wordOf(`
  chapter chapters part parts book books volume volumes vol vol. act acts scene scenes section sections appendix war phase type
  level grade class stage figure table lesson unit canto article title round rocky bowl olympiad psalm mark category
  division corps schedule exhibit annex case factor stanza sonnet episode season fantasy canon vatican apollo gemini
  saturn apple halo plate tier os iphone sec ch ch. fig fig. art art. no no.
`);
const beforeNames = wordOf(
  'king queen pope emperor empress prince princess tsar czar kaiser sultan shah pharaoh saint',
);

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

/** After `I` these make it the pronoun: Charles I know, the Mary I loved. */
const firstPerson = wordOf(
  "am do don't think know mean love want need see hope believe feel guess remember can could would should shall must might knew met loved saw said told asked thought wish want mentioned have",
);

/** Words that open a sentence, so that `Charles I. The war` has no middle initial. */
const opening = wordOf(
  'the he she they it in on at when while after before then but and his her their this that there',
);

function isPerson(before: string, site: Site): boolean {
  if (rulers.test(before) || beforeNames.test(before)) return true;
  // A surname counts when a given name or an initial stands before it: William F. Buckley III.
  const two =
    /(\p{Lu}[\p{L}'’]*\.?)\s(?:(?:von|van|de|la|du)\s)?\p{Lu}[\p{L}'’-]+,?\s$/u.exec(textBefore(site, 40))?.[1] ?? '';
  return (
    givenNames.test(before) ||
    givenNames.test(two) ||
    rulers.test(two) ||
    beforeNames.test(two) ||
    /^\p{Lu}\.$/u.test(two)
  );
}

function afterName(written: string, value: number, site: Site): string | null {
  const before = wordBefore(site);
  if (written === 'I') {
    const after = /^\s([\p{L}'’]+)/u.exec(textAfter(site, 16))?.[1] ?? '';
    const isInitial =
      /^\.\s\p{Lu}\p{Ll}/u.test(textAfter(site, 4)) &&
      !opening.test(/^\.\s(\p{L}+)/u.exec(textAfter(site, 16))?.[1] ?? '');
    if (isInitial) return null;
    const isPronoun = /^['’]/.test(textAfter(site, 1)) || firstPerson.test(after);
    return rulers.test(before) && !isPronoun ? `the ${ordinal('1')}` : null;
  }
  if (!/^[IVX]+$/.test(written) || (written.length === 1 && !rulers.test(before))) return null;
  return isPerson(before, site) ? `the ${ordinal(String(value))}` : null;
}

/** Numerals of V, X and I alone, of two letters and more, that are no abbreviation. */
const plain = /^(?!(?:IV|XX|XXX|VI|XI)$)[IVX]{2,8}$/;

function unnamed(written: string, value: number, site: Site): string | null {
  const before = wordBefore(site);
  if (
    /^[IVX]{2,6}$/.test(written) &&
    /^\s(?:centur(?:y|ies)|Olympi|Winter|Summer|dynasty|legion)/iu.test(textAfter(site, 9))
  )
    return ordinal(String(value));
  if (/^M[CDLXVIM]{3,}$/.test(written)) return year(String(value));
  if (
    written.length > 1 &&
    site.text.length < 20 &&
    /^\s*[.:]?\s*$/.test(site.text.slice(0, site.start) + site.text.slice(site.end))
  )
    return cardinal(String(value));
  if (plain.test(written)) return cardinal(String(value));
  return /^(?:VI|XI|IV|XX)$/.test(written) && /^\p{Lu}\p{Ll}+$/u.test(before) && !/^(?:An|The)$/.test(before)
    ? cardinal(String(value))
    : null;
}

const withPossessive = (spoken: string, ending: string | undefined) => (ending === undefined ? spoken : `${spoken}'s`);
const stop: FullStop = 'name';

/** Chapter IV -> four, Henry VIII -> the eighth, XX century -> twentieth. */
export const romanNumerals: readonly Rule[] = [
  rule(/(pp?)\.\s?([ivxl]{1,8})(?:[-–]([ivxl]{1,8}))?(?![\p{L}\d])/u, ([, pages, from, to]) => {
    const [low, high] = [from!, to ?? 'i'].map((written) => romanValue(written.toUpperCase()));
    if (!low || !high) return null;
    const range = to === undefined ? '' : ` to ${cardinal(String(high))}`;
    return { spoken: `${pages === 'p' ? 'page' : 'pages'} ${cardinal(String(low))}${range}`, fullStop: stop };
  }),
  rule(/([IVXLCDM]{1,12}|[ivxl]{1,8})(?:['’](s))?(?![\p{L}\d'’.](?!\s|$))/u, ([, written, possessive], site) => {
    const isSmall = written === written!.toLowerCase();
    const numeral = written!.toUpperCase();
    const value = romanValue(numeral);
    const before = wordBefore(site);
    if (value === 0) return null;
    if (counted.test(before) && !(isSmall && numeral === 'I')) {
      // "the book I read" against Book I.
      const isPronoun = numeral === 'I' && /^\p{Ll}/u.test(before) && !/^(?:$|[.,;:)])/.test(textAfter(site, 1));
      return isPronoun ? null : withPossessive(cardinal(String(value)), possessive);
    }
    if (isSmall) return null;
    const spoken = afterName(numeral, value, site) ?? unnamed(numeral, value, site);
    return spoken === null ? null : withPossessive(spoken, possessive);
  }),
];
