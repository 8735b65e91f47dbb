import { cardinal } from './cardinal';

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** `21` -> twenty first. */
export function ordinal(written: string): string {
  const words = cardinal(written).split(' ');
  const last = words.pop() ?? '';
  const ending = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, ending].join(' ');
}
