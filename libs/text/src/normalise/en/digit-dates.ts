import { rule, type Rule } from '../reading';
import { textAfter, wordBefore } from '../site';
import { wordOf } from './any-of';
import { isDay, isMonth, monthName, monthPattern, months } from './month-names';
import { ordinal } from './ordinal';
import { fullYear, year } from './year';

const named = (month: string) => months[Number(month) - 1]!;
const dayOf = (day: string) => ordinal(String(Number(day)));
const numbered = (month: string, day: string, written: string) =>
  `${named(month)} ${dayOf(day)} ${year(fullYear(written))}`;
const beforeDates = wordOf(
  'on by until till since before after from dated due through mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday',
);

/** Day first or month first, with the other order as the alternative where both can be. */
function slashed(first: string, second: string, written: string) {
  const monthFirst = isMonth(first) && isDay(second) ? numbered(first, second, written) : null;
  const dayFirst = isMonth(second) && isDay(first) ? numbered(second, first, written) : null;
  const spoken = monthFirst ?? dayFirst;
  if (spoken === null) return null;
  return dayFirst !== null && dayFirst !== spoken ? { spoken, alternatives: [dayFirst] } : spoken;
}

/** Dates of digits alone: 2024-05-03, 5/3/2024 (month first unless it cannot be), 2023-11, on 5/8. */
const plainDates: readonly Rule[] = [
  rule(/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(?=\d\d:)|(?![\d/.-]\d)(?!\d))/u, ([, yyyy, , month, day]) =>
    isDay(day!) && isMonth(month!) ? numbered(month!, day!, yyyy!) : null,
  ),
  rule(
    /(\d{1,2})([/.-])(\d{1,2})\2((?:1[0-9]|20)\d\d|['’]?\d{2})(?![\d/-])(?!\.\d)/u,
    ([, first, mark, second, yyyy]) =>
      // 1.2.34 is a version and 6-4-10 a row of numbers; a day in two digits makes a date of them.
      mark !== '/' && yyyy!.length === 2 && second!.length < 2
        ? null
        : slashed(first!, second!, yyyy!.replace(/\D/g, '')),
  ),
  rule(/((?:1[5-9]|20)\d\d)-(0[1-9]|1[0-2])(?![\d/.-]\d)(?!\d)/u, ([, yyyy, month]) => {
    const asMonth = `${named(month!)} ${year(yyyy!)}`;
    const asRange = `${year(yyyy!)} to ${year(fullYear(month!))}`;
    // 2010-12 may be two years, 2023-11 can only be a month.
    const isRange = Number(month) > Number(yyyy!.slice(2));
    return isRange ? null : { spoken: asMonth, alternatives: [asRange] };
  }),
  rule(/(\d{1,2})\/(\d{1,2})(?![\d/]|\.\d)/u, ([, month, day], site) => {
    const isDate = beforeDates.test(wordBefore(site)) && isMonth(month!) && isDay(day!);
    if (!isDate || /^\s?(?:cup|of|inch|mile|tea|table|"|”)/.test(textAfter(site, 6)) || `${month}/${day}` === '9/11')
      return null;
    return { spoken: `${named(month!)} ${dayOf(day!)}`, alternatives: [`${month} over ${day}`] };
  }),
];

const yearBehind = `(?:,? (\\d{4})(?!\\d|[-/.,:]\\d))?`;

/** Dates that begin with a digit: 3 May 2024, 3rd of May, 3-7 August. */
export const digitDates: readonly Rule[] = [
  ...plainDates,
  rule(
    new RegExp(
      `(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:-|–|to|and)\\s?(\\d{1,2})(?:st|nd|rd|th)?)?(?: | of |-)${monthPattern}(?:${yearBehind}|-(\\d{4}|\\d{2}))(?!\\p{L}|-\\d)`,
    ),
    (match, site) => {
      const [written, day, last, month, spaced, dashed] = match;
      if (!isDay(day!) || (last !== undefined && !isDay(last))) return null;
      const yyyy = spaced ?? (dashed === undefined ? undefined : fullYear(dashed));
      // "the 4 May be" is no date; May needs a year, an ordinal or an article.
      if (
        month === 'May' &&
        yyyy === undefined &&
        /^\s\p{Ll}/u.test(textAfter(site, 2)) &&
        !/st|nd|rd|th|of/.test(written)
      )
        return null;
      const article = /^the$/i.test(wordBefore(site)) ? '' : 'the ';
      const between = / and |and/.test(written.slice(0, 12)) ? 'and' : 'to';
      const to = last === undefined ? '' : ` ${between} the ${ordinal(last)}`;
      const spoken = `${article}${ordinal(day!)}${to} of ${monthName(month!)}${yyyy === undefined ? '' : ` ${year(yyyy)}`}`;
      return { spoken, fullStop: yyyy === undefined && month!.endsWith('.') ? 'perhaps' : 'none' };
    },
  ),
];
