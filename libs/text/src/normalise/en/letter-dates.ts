import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { dayName, isDay, monthName, monthPattern, shortDayPattern } from './month-names';
import { ordinal } from './ordinal';
import { fullYear, year } from './year';

/** Dates that begin with the month's name: May 3, 2024; Sept. 3rd; May 5-9; March 2024; Oct-23. */
const monthFirst: readonly Rule[] = [
  rule(
    new RegExp(
      `${monthPattern}[ -](\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%/]|[.,]\\d)(?:(?:-|\\s?[–—]\\s?)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%/]|[.,]\\d))?` +
        `(?:(?:,? |-)(\\d{4})(?!\\d|[.,]\\d))?(?!\\p{L})`,
    ),
    ([, month, day, last, yyyy]) => {
      if (!isDay(day!) || (last !== undefined && !isDay(last))) return null;
      const to = last === undefined ? '' : ` to ${ordinal(last)}`;
      return `${monthName(month!)} ${ordinal(String(Number(day)))}${to}${yyyy === undefined ? '' : ` ${year(yyyy)}`}`;
    },
  ),
  rule(
    new RegExp(`${monthPattern}(?:,? |-)(?:of )?(\\d{4}|['’]\\d\\d)(?![\\d\\p{L}]|[.,]\\d)`),
    ([, month, yyyy]) => `${monthName(month!)} ${year(fullYear(yyyy!.replace(/\D/g, '')))}`,
  ),
  rule(/(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s+[\p{Ll}\d(]|\s?[–—-]|,)/u, ([, month]) => ({
    spoken: monthName(month!),
    fullStop: 'name',
  })),
  // Those that are no names, wherever their full stop may end the sentence.
  rule(/(Feb|Apr|Aug|Sept|Oct|Nov|Dec)\.(?![\p{L}\d])/u, ([, month]) => ({
    spoken: monthName(month!),
    fullStop: 'perhaps',
  })),
  // Without its full stop only in a range or before a year, for Jan and Mar are names as well.
  rule(
    /(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\s?[–—-]\s?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/u,
    ([, month]) => monthName(month!),
  ),
  rule(/(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![\p{L}\d])/u, ([, month], site) =>
    /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s?[–—-]\s?$/.test(textBefore(site, 8))
      ? monthName(month!)
      : null,
  ),
];

const days: readonly Rule[] = [
  // Mon. and Tues. as well as Mon-Fri, Wed 6 Jan: a bare Sat or Sun elsewhere is a word.
  rule(new RegExp(`(${shortDayPattern})(\\.?)(?!\\p{L})`, 'u'), ([, day, stop], site) => {
    const after = textAfter(site, 12);
    const before = textBefore(site, 7);
    const inRange =
      new RegExp(`^\\s?[-–—/&,]\\s?(?:and\\s)?(?:${shortDayPattern})`).test(after) ||
      new RegExp(`(?:${shortDayPattern})\\.?\\s?[-–—/&,]\\s?$`).test(before);
    const beforeDate = /^,?\s(?:\d{1,2}(?!\d)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/.test(after);
    const certain = !/^(?:Sat|Sun|Mon|Wed|Fri)$/.test(day!) && stop === '';
    if (stop === '' && !inRange && !beforeDate && !certain) return null;
    return { spoken: dayName(day!), fullStop: stop === '' ? 'none' : beforeDate || inRange ? 'name' : 'perhaps' };
  }),
];

export const letterDates: readonly Rule[] = [...monthFirst, ...days];
