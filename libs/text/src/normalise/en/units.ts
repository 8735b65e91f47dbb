import { anyOf } from './any-of';
import { isOne } from './cardinal';
import { units } from './unit-table';

const symbols = Object.keys(units);
/** Abbreviations that are written with a full stop. */
const dotted =
  'in ft yd yds mi lb lbs oz fl oz tsp tbsp gal qt pt hr hrs min mins sec secs wk wks mo mos yr yrs km cm mm kg mg';
const afterPer =
  'hour day week month year person capita gallon liter pound mile share barrel head night page kilo student'
    .split(' ')
    .concat(symbols.filter((symbol) => /^\p{L}/u.test(symbol)));

/**
 * Groups: power word, symbol, exponent, what it is per, exponent of that, full stop. Bounded; a letter or digit may not follow.
 */
export const unitPattern =
  `(?:(sq|cu|square|cubic)\\.?\\s)?(${anyOf(symbols)})([²³]|(?<=[mt])[23])?` +
  `(?:(?:/|\\sper\\s)(${anyOf(afterPer)})([²³]|(?<=[ms])[23])?)?` +
  `((?<=(?:^|[^\\p{L}])(?:${anyOf(dotted.split(' '))}))\\.(?![\\p{L}\\d]))?(?![\\p{L}\\d²³]|\\.[\\p{L}\\d])`;

const powers: Readonly<Record<string, string>> = {
  sq: 'square ',
  square: 'square ',
  cu: 'cubic ',
  cubic: 'cubic ',
  '²': 'square ',
  '2': 'square ',
  '³': 'cubic ',
  '3': 'cubic ',
};

/** The groups of `unitPattern`. */
export type UnitGroups = readonly (string | undefined)[];

/** The unit that `unitPattern` found, for an amount of one or of many: `mg/kg` -> milligrams per kilogram. */
export function unitWords([word, symbol, exponent, per, perExponent]: UnitGroups, singular: boolean): string {
  const [one, many] = units[symbol!]!;
  const name = `${powers[word || exponent || ''] ?? ''}${singular ? one : many}`;
  if (per === undefined) return name;
  const raised = perExponent === undefined ? '' : /^(?:s|sec|h|min)$/.test(per) ? ' squared' : powers[perExponent]!;
  return raised === ' squared' ? `${name} per ${perWords(per)} squared` : `${name} per ${raised}${perWords(per)}`;
}

/** What stands after `per`, always one of it: kg -> kilogram, hour -> hour. */
export function perWords(per: string): string {
  return units[per]?.[0] ?? per;
}

export const perPattern = `(?:/|\\sper\\s)(${anyOf(afterPer)})(?![\\p{L}\\d])`;

export const singularAmount = (written: string): boolean => isOne(written.replace(/^[-−]/, ''));
