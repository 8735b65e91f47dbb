import { rule, type Rule } from '../reading';
import { decimal, isOne } from './cardinal';

/** [one, many]; spelt the American way because that is how the pronouncing dictionary has them. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  km: ['kilometer', 'kilometers'],
  m: ['meter', 'meters'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  nm: ['nanometer', 'nanometers'],
  mi: ['mile', 'miles'],
  ft: ['foot', 'feet'],
  in: ['inch', 'inches'],
  yd: ['yard', 'yards'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  t: ['ton', 'tons'],
  L: ['liter', 'liters'],
  l: ['liter', 'liters'],
  ml: ['milliliter', 'milliliters'],
  mL: ['milliliter', 'milliliters'],
  s: ['second', 'seconds'],
  ms: ['millisecond', 'milliseconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  kB: ['kilobyte', 'kilobytes'],
  KB: ['kilobyte', 'kilobytes'],
  MB: ['megabyte', 'megabytes'],
  GB: ['gigabyte', 'gigabytes'],
  TB: ['terabyte', 'terabytes'],
  W: ['watt', 'watts'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  V: ['volt', 'volts'],
  A: ['amp', 'amps'],
  mA: ['milliamp', 'milliamps'],
  dB: ['decibel', 'decibels'],
  J: ['joule', 'joules'],
  kJ: ['kilojoule', 'kilojoules'],
  kcal: ['kilocalorie', 'kilocalories'],
  mph: ['mile per hour', 'miles per hour'],
  'km/h': ['kilometer per hour', 'kilometers per hour'],
  'm/s': ['meter per second', 'meters per second'],
  'km²': ['square kilometer', 'square kilometers'],
  'm²': ['square meter', 'square meters'],
  'cm²': ['square centimeter', 'square centimeters'],
  'm³': ['cubic meter', 'cubic meters'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '℃': ['degree Celsius', 'degrees Celsius'],
  '℉': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°': ['degree', 'degrees'],
  '%': ['percent', 'percent'],
  '‰': ['per mille', 'per mille'],
};

const number = '\\d{1,3}(?:,\\d{3})+|\\d{1,15}';
const longestFirst = Object.keys(units).sort((a, b) => b.length - a.length);
const unitPattern = `(${longestFirst.join('|')})(?![\\p{L}\\d²³])`;

function amount(written: string, unit: string): string {
  const [one, many] = units[unit]!;
  return `${decimal(written)} ${isOne(written) ? one : many}`;
}

/** Numbers with a unit or percent sign: 5 km, 1.5 kg, 20°C, 50%, 10-15 %. `5 in` and `3 A` without a sign of measure are left alone. */
export const measures: readonly Rule[] = [
  rule(
    new RegExp(`((?:${number})(?:\\.\\d{1,12})?)\\s?(?:-|–|to)\\s?((?:${number})(?:\\.\\d{1,12})?)\\s?${unitPattern}`),
    ([, from, to, unit]) =>
      ['in', 'A', 'm', 'h', 's', 't', 'l'].includes(unit!) ? null : `${decimal(from!)} to ${amount(to!, unit!)}`,
  ),
  rule(new RegExp(`((?:${number})(?:\\.\\d{1,12})?)(\\s?)${unitPattern}`), ([, written, blank, unit]) => {
    // With a blank between them these are more often words or names than units.
    if (blank !== '' && ['in', 'A', 't', 'l', 's'].includes(unit!)) return null;
    // 80s and 1990s are decades.
    if (unit === 's' && /0$/.test(written!)) return null;
    return amount(written!, unit!);
  }),
];
