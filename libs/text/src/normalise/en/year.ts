import { cardinal } from './cardinal';

/** `1905` -> nineteen oh five, `2000` -> two thousand, `2009` -> two thousand nine, `2024` -> twenty twenty four. */
export function year(written: string): string {
  const value = Number(written);
  if (written.length !== 4 || value < 1000 || value > 2999) return cardinal(written);
  const [century, rest] = [Math.floor(value / 100), value % 100];
  if (value % 1000 < 10) return cardinal(written);
  if (rest === 0) return `${cardinal(String(century))} hundred`;
  const tail = rest < 10 ? `oh ${cardinal(String(rest))}` : cardinal(String(rest));
  return `${cardinal(String(century))} ${tail}`;
}

/** The year that two digits mean in a date: 03 -> 2003, 76 -> 1976. Four digits stay. */
export function fullYear(written: string): string {
  if (written.length !== 2) return written;
  return `${Number(written) < 50 ? '20' : '19'}${written}`;
}

/** Two written digits of a year, as in `1914-18` and `'09`: 05 -> oh five. */
export function shortYear(written: string): string {
  if (written === '00') return 'hundred';
  return written.startsWith('0') ? `oh ${cardinal(written.slice(1))}` : cardinal(written);
}

/** `1990` -> nineteen nineties, `90` -> nineties, `2000` -> two thousands, `1700` -> seventeen hundreds. */
export function decade(written: string): string {
  const words = (written.length === 4 ? year(written) : cardinal(written)).split(' ');
  const last = words.pop() ?? '';
  return [...words, last.endsWith('y') ? `${last.slice(0, -1)}ies` : `${last}s`].join(' ');
}
