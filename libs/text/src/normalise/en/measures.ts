import { rule, type Rule, type Site } from '../reading';
import { textAfter, wordBefore } from '../site';
import { isAdjectival } from './adjectival';
import { amountPattern, rangeDash } from './amount';
import { wordOf } from './any-of';
import { cardinal, decimal } from './cardinal';
import { fraction } from './fractions';
import { singularAmount, unitPattern, unitWords } from './units';

const measuring = wordOf('of to at than draws about is was carries needs for every within up over under exactly');
const shape = /^\s(?:long|wide|tall|high|deep|thick|across|by|x|×|apart|square|of)(?!\p{L})/u;

/** Symbols that are words, names or letters more often than units, unless something tells. */
function isUnit(symbol: string, blank: string, stop: string | undefined, site: Site, written: string): boolean {
  if (symbol === 'in')
    return (
      stop !== undefined || shape.test(textAfter(site, 10)) || (blank === '' && !/^\s\p{L}/u.test(textAfter(site, 2)))
    );
  if (symbol === 'A')
    return (
      /\./.test(written) || (blank !== '' && measuring.test(wordBefore(site)) && !/^\s\p{Ll}/u.test(textAfter(site, 2)))
    );
  if (symbol === 'K') return blank !== '' && !/^\s\p{Lu}/u.test(textAfter(site, 2));
  if (symbol === 'N' || symbol === 't') return blank !== '';
  if (symbol === 's') return blank !== '' || !/0$/.test(written);
  return true;
}

const stopOf = (stop: string | undefined) => (stop === undefined ? 'none' : 'perhaps') as 'none' | 'perhaps';

/** A C or F behind two or three digits, and a degree sign before a compass letter. */
const degrees: readonly Rule[] = [
  rule(
    /(\d{2,3}(?:\.\d)?)\s?([FC])(?![\p{L}\d'’&-]|\s\p{Lu})/u,
    ([, written, scale]) => `${decimal(written!)} degrees ${scale === 'F' ? 'Fahrenheit' : 'Celsius'}`,
  ),
  rule(
    /(\d{1,3}(?:\.\d{1,6})?)°(?:\s?(\d{1,2}(?:\.\d{1,4})?)['’′])?(?:\s?(\d{1,2}(?:\.\d{1,4})?)(?:["”″]|''))?(?:\s?([NSEW])(?![\p{L}\d]))?/u,
    ([, degree, minute, second, compass]) => {
      const part = (written: string | undefined, name: string) =>
        written === undefined ? '' : ` ${decimal(written)} ${name}${singularAmount(written) ? '' : 's'}`;
      if (compass === undefined && minute === undefined) return null;
      const toward = { N: 'north', S: 'south', E: 'east', W: 'west' }[compass ?? ''];
      return `${part(degree, 'degree').trim()}${part(minute, 'minute')}${part(second, 'second')}${toward === undefined ? '' : ` ${toward}`}`;
    },
  ),
];

/** Whether the quotation mark behind a number is a sign for inches: no quotation is open before it. */
const isInch = (site: Site) =>
  (site.text.slice(Math.max(0, site.start - 200), site.start).match(/["“”]/g)?.length ?? 0) % 2 === 0;

/** 5'10", 6'2, 12' x 15', a 12" pizza: a lone mark is a foot or an inch where it cannot close a quotation. */
const heights: readonly Rule[] = [
  rule(
    /(\d{1,2})\s?['’′]\s?(\d{1,2}(?:\.\d)?)(?:["”″]|''|(?![\p{L}\d]))/u,
    ([, feet, inches]) => `${cardinal(feet!)} foot ${decimal(inches!)}`,
  ),
  rule(
    /(\d{1,4})['’′]\s?[x×]\s?(\d{1,4})['’′]/u,
    ([, wide, long]) => `${cardinal(wide!)} feet by ${cardinal(long!)} feet`,
  ),
  rule(
    /(\d{1,4}(?:\.\d{1,2})?)["”″]\s?[x×]\s?(\d{1,4}(?:\.\d{1,2})?)["”″]/u,
    ([, wide, long]) => `${decimal(wide!)} inches by ${decimal(long!)} inches`,
  ),
  rule(/(\d{1,4}(?:\.\d{1,2})?)(["”]|['’])(?=\s\p{Ll}{3,}|[.,]?$)/u, ([, written, sign], site) => {
    const isFeet = sign === "'" || sign === '’';
    if (isFeet ? !/^\s(?:tall|high|long|wide|deep)(?!\p{L})/u.test(textAfter(site, 6)) : !isInch(site)) return null;
    const [one, many] = isFeet ? ['foot', 'feet'] : ['inch', 'inches'];
    return `${decimal(written!)} ${singularAmount(written!) || isAdjectival(site) ? one : many}`;
  }),
  rule(/(\d{1,4}(?:\.\d{1,2})?)([′″])/u, ([, written, sign]) => {
    const [one, many] = sign === '′' ? ['foot', 'feet'] : ['inch', 'inches'];
    return `${decimal(written!)} ${singularAmount(written!) ? one : many}`;
  }),
];

/** 2h 15m, 1h30m: hours and what follows them. */
const spans: readonly Rule[] = [
  rule(
    /(\d{1,3})\s?h(?:rs?)?\.?\s?([0-5]?\d)\s?m(?:in)?(?:\s?([0-5]?\d)\s?s)?(?![\p{L}\d])/u,
    ([, hours, minutes, seconds]) => {
      const part = (written: string, name: string) =>
        `${decimal(written)} ${name}${singularAmount(written) ? '' : 's'}`;
      const last = seconds === undefined ? '' : ` ${part(seconds, 'second')}`;
      return `${part(hours!, 'hour')} ${part(minutes!, 'minute')}${last}`;
    },
  ),
  rule(/(\d{1,3})\s?m(?:in)?\s([0-5]?\d)\s?s(?![\p{L}\d])/u, ([, minutes, seconds]) => {
    const part = (written: string, name: string) => `${decimal(written)} ${name}${singularAmount(written) ? '' : 's'}`;
    return `${part(minutes!, 'minute')} ${part(seconds!, 'second')}`;
  }),
];

/** What two amounts make together: 120/80 mmHg, 15 st 4 lb. */
const pairs: readonly Rule[] = [
  rule(
    /(\d{2,3})\/(\d{2,3})\s?mm\s?Hg(?![\p{L}\d])/u,
    ([, high, low]) => `${cardinal(high!)} over ${cardinal(low!)} millimeters of mercury`,
  ),
  rule(
    /(\d{1,2})\s?st\.?\s(\d{1,2})\s?lbs?(?![\p{L}\d])/u,
    ([, stones, pounds]) =>
      `${cardinal(stones!)} stone ${cardinal(pounds!)} ${singularAmount(pounds!) ? 'pound' : 'pounds'}`,
  ),
];

const side = `(${amountPattern})\\s?(m|cm|mm|km|ft|in|yd)\\.?`;

/** Lengths and widths that each have their unit: 4 m x 5 m x 2 m. */
const sides: readonly Rule[] = [
  rule(new RegExp(`${side}\\s?[x×]\\s?${side}(?:\\s?[x×]\\s?${side})?(?![\\p{L}\\d])`, 'u'), ([, ...parts]) => {
    const lengths = [0, 2, 4].filter((at) => parts[at] !== undefined);
    return lengths
      .map((at) => `${decimal(parts[at]!)} ${unitWords(['', parts[at + 1]], singularAmount(parts[at]!))}`)
      .join(' by ');
  }),
];

/**
 * Amounts with a unit: 5 km, 2-3 kg, 15°-20°C, 4 m x 5 m, 5 mg/kg, a 6-ft fence. What is ambiguous (5 in, 3 A) needs a sign
 * that it is a measure.
 */
export const measures: readonly Rule[] = [
  ...sides,
  ...degrees,
  ...heights,
  ...spans,
  ...pairs,
  rule(
    new RegExp(
      `(${amountPattern})°?\\s?(?:(${rangeDash}|\\sto\\s?)|\\s?[x×]\\s?)(${amountPattern})(\\s?|-)${unitPattern}`,
      'u',
    ),
    ([, from, dash, to, blank, ...unit], site) => {
      // 2.5 x 3.5 in can only be inches where nothing follows.
      const isSize = unit[1] === 'in' && dash === undefined && /^(?:$|[.,;:)])/u.test(textAfter(site, 1));
      if (['in', 'A', 'h', 't', 'l'].includes(unit[1]!) && !isSize && !isUnit(unit[1]!, blank!, unit[5], site, to!))
        return null;
      const words = unitWords(unit, blank === '-' || isAdjectival(site));
      const spoken = `${decimal(from!)} ${dash === undefined ? 'by' : 'to'} ${decimal(to!)} ${words}`;
      return { spoken, fullStop: stopOf(unit[5]) };
    },
  ),
  rule(new RegExp(`(${amountPattern})(\\s?|-)${unitPattern}`, 'u'), ([, written, blank, ...unit], site) => {
    if (!isUnit(unit[1]!, blank!, unit[5], site, written!)) return null;
    if (blank === '-' && ['%', '°', 'A', 'K', 's', 't', 'l', 'N', 'm'].includes(unit[1]!) && !isAdjectival(site))
      return null;
    const singular = blank === '-' || singularAmount(written!) || isAdjectival(site);
    return { spoken: `${decimal(written!)} ${unitWords(unit, singular)}`, fullStop: stopOf(unit[5]) };
  }),
  rule(
    new RegExp(`(?:(\\d{1,4})[ -])?(\\d{1,2})/(\\d{1,2})\\s${unitPattern}`, 'u'),
    ([, whole, above, below, ...unit], site) => {
      if (Number(above) >= Number(below) || !isUnit(unit[1]!, ' ', unit[5], site, '1')) return null;
      const part = fraction(Number(above), Number(below));
      const number =
        whole === undefined
          ? part
          : `${cardinal(whole)} and ${part.replace(/^one half/, 'a half').replace(/^one /, 'a ')}`;
      const singular = whole === undefined || isAdjectival(site);
      return { spoken: `${number} ${unitWords(unit, singular)}`, fullStop: stopOf(unit[5]) };
    },
  ),
];
