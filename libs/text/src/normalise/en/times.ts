import { rule, type FullStop, type Rule, type Site } from '../reading';
import { textAfter, wordBefore } from '../site';
import { cardinal, digitByDigit, isOne } from './cardinal';
import { wordOf } from './any-of';

function minutes(written: string): string {
  return written.startsWith('0') ? `oh ${cardinal(String(Number(written)))}` : cardinal(written);
}

const half = '(?:\\s?([AaPp])\\.?[Mm](\\.(?!\\p{L})|(?![\\p{L}\\d])))';
const lasting = wordOf('in of record took lasted lasts runs ran for time duration length');
const count = (written: string, noun: string) =>
  `${cardinal(String(Number(written)))} ${noun}${isOne(written) ? '' : 's'}`;

/** The full stop of a.m. may end the sentence, but not before a time zone or a comma. */
function stopOf(stop: string | undefined, site: Site): FullStop {
  if (stop !== '.') return 'none';
  return /^\s*(?:[,;:)]|[A-Z]{3,4}(?!\p{L}))/u.test(textAfter(site, 6)) ? 'name' : 'perhaps';
}

/** 3:30 pm, 15:05, 3:00, 9 a.m., 3.30pm, 0600 hours. A final full stop after a.m. or p.m. may end the sentence as well. */
export const times: readonly Rule[] = [
  // A running time with tenths: 3:59.4.
  rule(
    /(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\d:]|\.\d)/u,
    ([, minute, second, tenths]) => `${cardinal(minute!)} ${minutes(second!)} point ${digitByDigit(tenths!)}`,
  ),
  // How long something took, where the word before says so: a time of 2:05:33.
  rule(/(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:]|\s?[ap]\.?m)/iu, ([, hour, minute, second], site) =>
    lasting.test(wordBefore(site))
      ? `${count(hour!, 'hour')} ${count(minute!, 'minute')} and ${count(second!, 'second')}`
      : null,
  ),
  rule(
    new RegExp(`([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?${half}?(?:\\s(noon|midnight))?(?![\\d:]|,\\d{3})`),
    (match, site) => {
      const [, hour, minute, second, letter, stop, noon] = match;
      const named = letter === undefined ? '' : ` ${letter.toUpperCase()} M`;
      const hours = cardinal(String(Number(hour)));
      // With the half of the day still to come (9:00-11:00 a.m., 9:00 and 10:30 a.m.) nobody says o'clock.
      const isOpen = new RegExp(`^\\s?(?:[-–—]|to|and)\\s?\\d{1,2}(?::\\d\\d)?${half}`, 'u').test(
        site.text.slice(site.end, site.end + 18),
      );
      const onTheHour =
        named === '' && noon === undefined && !isOpen
          ? Number(hour) > 12 || hour === '00'
            ? ' hundred'
            : " o'clock"
          : '';
      const spoken = minute === '00' && second === undefined ? `${hours}${onTheHour}` : `${hours} ${minutes(minute!)}`;
      const seconds = second === undefined ? '' : ` and ${count(second, 'second')}`;
      return {
        spoken: `${spoken}${seconds}${named}${noon === undefined ? '' : ` ${noon}`}`,
        fullStop: stop === '.' ? 'perhaps' : 'none',
      };
    },
  ),
  // 7-9pm: both are hours.
  rule(new RegExp(`(1[0-2]|[1-9])\\s?[-–]\\s?(1[0-2]|[1-9])${half}`, 'u'), ([, from, to, letter, stop], site) => ({
    spoken: `${cardinal(from!)} to ${cardinal(to!)} ${letter!.toUpperCase()} M`,
    fullStop: stopOf(stop, site),
  })),
  rule(new RegExp(`(1[0-2]|0?[1-9])(?:\\.([0-5]\\d))?${half}`), ([, hour, minute, letter, stop], site) => ({
    spoken: `${cardinal(String(Number(hour)))}${minute === undefined || minute === '00' ? '' : ` ${minutes(minute)}`} ${letter!.toUpperCase()} M`,
    fullStop: stopOf(stop, site),
  })),
  rule(
    /([01]\d|2[0-4])([0-5]\d)(?:(\s?hrs?)(?!\p{L})|(?=\s?(?:hours|Zulu|GMT|UTC)(?!\p{L})))/u,
    ([, hour, minute, short]) => {
      const hours = hour!.startsWith('0') ? `oh ${cardinal(hour!.slice(1))}` : cardinal(hour!);
      return `${hours} ${minute === '00' ? 'hundred' : minutes(minute!)}${short === undefined ? '' : ' hours'}`;
    },
  ),
];
