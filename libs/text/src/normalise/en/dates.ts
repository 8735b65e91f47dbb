import { rule, type Rule } from '../reading';
import { wordBefore } from '../site';
import { ordinal } from './ordinal';
import { shortYear, year } from './year';

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const monthPattern =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

const monthName = (written: string) => months.find((month) => month.startsWith(written.slice(0, 3))) ?? written;

function isDay(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

const numbered = (month: string, day: string, written: string) =>
  `${months[Number(month) - 1]!} ${ordinal(String(Number(day)))} ${written.length === 2 ? `twenty ${shortYear(written)}` : year(written)}`;

/** Dates that begin with a digit: 2024-05-03, 5/3/2024 (month first unless it cannot be), 3 May 2024, 3rd of May. */
export const digitDates: readonly Rule[] = [
  rule(/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-]\d)(?!\d)/u, ([, yyyy, , month, day]) =>
    isDay(day!, month!) ? numbered(month!, day!, yyyy!) : null,
  ),
  rule(/(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])(?!\.\d)/u, ([, first, , second, yyyy]) => {
    if (isDay(second!, first!)) return numbered(first!, second!, yyyy!);
    return isDay(first!, second!) ? numbered(second!, first!, yyyy!) : null;
  }),
  rule(
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${monthPattern}(?:,? (\\d{4})(?!\\d|[-/.,:]\\d))?(?!\\p{L})`),
    ([, day, month, yyyy], site) => {
      if (!isDay(day!, '1')) return null;
      const article = /^the$/i.test(wordBefore(site)) ? '' : 'the ';
      const spoken = `${article}${ordinal(day!)} of ${monthName(month!)}${yyyy === undefined ? '' : ` ${year(yyyy)}`}`;
      return { spoken, fullStop: yyyy === undefined && month!.endsWith('.') ? 'perhaps' : 'none' };
    },
  ),
];

/** Dates that begin with the month's name: May 3, 2024; Sept. 3rd; March 2024. */
export const letterDates: readonly Rule[] = [
  rule(
    new RegExp(
      `${monthPattern} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%/]|[.,]\\d)(?:,? (\\d{4})(?![\\d]|[.,]\\d))?(?!\\p{L})`,
    ),
    ([, month, day, yyyy]) => {
      if (!isDay(day!, '1')) return null;
      return `${monthName(month!)} ${ordinal(day!)}${yyyy === undefined ? '' : ` ${year(yyyy)}`}`;
    },
  ),
  rule(
    new RegExp(`${monthPattern},? (\\d{4})(?![\\d\\p{L}]|[.,]\\d)`),
    ([, month, yyyy]) => `${monthName(month!)} ${year(yyyy!)}`,
  ),
  rule(/(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=\s+[\p{Ll}\d])/u, ([, month]) => ({
    spoken: monthName(month!),
    fullStop: 'name',
  })),
];
