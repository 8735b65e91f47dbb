import { rule, type Rule } from '../reading';
import { cardinal, isOne } from './cardinal';

function minutes(written: string): string {
  return written.startsWith('0') ? `oh ${cardinal(String(Number(written)))}` : cardinal(written);
}

const half = '(?:\\s?([AaPp])\\.?[Mm](\\.|(?![\\p{L}\\d])))';

/** 3:30 pm, 15:05, 3:00, 9 a.m. A final full stop after a.m. or p.m. may end the sentence as well. */
export const times: readonly Rule[] = [
  rule(new RegExp(`([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?${half}?(?![\\d:])`), (match) => {
    const [, hour, minute, second, letter, stop] = match;
    const named = letter === undefined ? '' : ` ${letter.toUpperCase()} M`;
    const hours = cardinal(String(Number(hour)));
    const onTheHour = named === '' ? (Number(hour) > 12 || hour === '00' ? ' hundred' : " o'clock") : '';
    const spoken = minute === '00' && second === undefined ? `${hours}${onTheHour}` : `${hours} ${minutes(minute!)}`;
    const seconds =
      second === undefined ? '' : ` and ${cardinal(String(Number(second)))} ${isOne(second) ? 'second' : 'seconds'}`;
    return { spoken: `${spoken}${seconds}${named}`, fullStop: stop === '.' ? 'perhaps' : 'none' };
  }),
  rule(new RegExp(`(1[0-2]|0?[1-9])${half}`), ([, hour, letter, stop]) => ({
    spoken: `${cardinal(String(Number(hour)))} ${letter!.toUpperCase()} M`,
    fullStop: stop === '.' ? 'perhaps' : 'none',
  })),
];
