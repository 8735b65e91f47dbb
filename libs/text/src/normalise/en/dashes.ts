import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { anyOf } from './any-of';
import { monthPattern, shortDayPattern } from './month-names';

const month = monthPattern.replace('(', '(?:');
const weekday = `(?:(?:${shortDayPattern})\\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`;
const half = '\\s?[AaPp]\\.?[Mm]\\.?';

/** Kinds of things that a dash joins to a range: how the left one ends, how the right one begins. */
const kinds: readonly (readonly [left: RegExp, right: RegExp])[] = [
  [/\d{1,2}(?:st|nd|rd|th)\s?$/u, /^\s?\d{1,2}(?:st|nd|rd|th)/u],
  [/\d0['’]?s\s?$/u, /^\s?['’]?(?:\d\d)?\d0['’]?s/u],
  [
    new RegExp(`(?:\\d:\\d\\d|\\d)(?:${half})?\\s?$`, 'u'),
    new RegExp(`^\\s?(?:\\d{1,2}:\\d\\d|\\d{1,2}(?:${half}))`, 'u'),
  ],
  [
    new RegExp(`(?:^|\\P{L})${month}(?:\\s\\d{1,2}(?:st|nd|rd|th)?,?)?(?:\\s\\d{4})?\\s?$`, 'u'),
    new RegExp(`^\\s?(?:\\d{1,2} )?${month}(?!\\p{L})`, 'u'),
  ],
  [new RegExp(`(?:^|\\P{L})${weekday}\\s?$`, 'u'), new RegExp(`^\\s?${weekday}(?!\\p{L})`, 'u')],
  [/(?:noon|midnight)\s?$/u, /^\s?\d/u],
  [/\d(?:\s?[AaPp]\.?[Mm]\.?)\s?$/u, /^\s?(?:noon|midnight)(?!\p{L})/u],
  [/(?:^|[^\p{L}\d.-])[A-Z]$/u, /^[A-Z](?![\p{L}\d'’-]|\.\p{L})/u],
  [/(?:^|\P{L})K$/u, /^\d{1,2}(?!\d)/u],
  [/\d\s?(?:%|‰|°[CF]?)\s?$/u, /^\s?\d/u],
  [
    new RegExp(
      `\\d\\s?(?:${anyOf(['km', 'm', 'cm', 'mm', 'kg', 'g', 'ft', 'mi', 'lb', 'lbs', 'oz', 'min', 'hr', 'hrs'])})\\s?$`,
      'u',
    ),
    /^\s?\d/u,
  ],
  [/\d\s?(?:BC|AD|BCE|CE|B\.C\.|A\.D\.)\s?$/u, /^\s?(?:AD\s)?\d/u],
  [/(?:^|\P{L})[IVXLCivxlc]{1,8}$/u, /^[IVXLCivxlc]{1,8}(?!\p{L})/u],
];

/** What a dash between two like things says: Mon-Fri, 9:30-11:00, May-June, A–Z, 16th-18th, 1920s-30s, 5%–8%. */
export const rangeDashes: readonly Rule[] = [
  rule(/[-–—](?=\s?[\p{L}\d'’])/u, (_, site) => {
    // A dash with blanks around it is a pause; only an en dash may have them inside a range.
    const [before, after] = [textBefore(site, 22), textAfter(site, 18)];
    if (/\s$/.test(before) !== /^\s/.test(after)) return null;
    return kinds.some(([left, right]) => left.test(before) && right.test(after)) ? 'to' : null;
  }),
];
