import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { cardinal, decimal } from './cardinal';
import { isScore } from './ratios';

const plain = (written: string) => cardinal(String(Number(written)));
const hourOf = (written: string) => (Number(written) === 2 ? '两' : plain(written));

/** Hour, minute and second in words: 8:05 -> 八点零五分, 14:00 -> 十四点. */
export function clock(hour: string, minute: string, second: string | undefined): string {
  const two = (written: string) => (/^0[1-9]$/.test(written) ? `零${cardinal(written.slice(1))}` : plain(written));
  const hours = hourOf(hour);
  if (second !== undefined) return `${hours}点${two(minute)}分${two(second)}秒`;
  return minute === '00' ? `${hours}点` : `${hours}点${two(minute)}分`;
}

/** Which part of the day a.m. or p.m. stands for: nobody says 下午九点. */
function halfOfDay(half: string, hours: number): string {
  if (/a/i.test(half)) return hours < 5 || hours === 12 ? '凌晨' : '上午';
  if (hours === 12) return '中午';
  return hours >= 6 && hours <= 11 ? '晚上' : '下午';
}

const hour = '([01]?\\d|2[0-4])';
const colon = '[:：∶]';

/** 10:30, 8:05, 22:15:30, 9:00-10:30, 8:30am, 3 pm, 5'30". */
export const times: readonly Rule[] = [
  rule(
    new RegExp(`${hour}(?:${colon}([0-5]\\d))?\\s?([AaPp])\\.?[Mm](?![A-Za-z])(\\.)?`),
    ([, hours, minutes, half, stop]) => ({
      spoken: halfOfDay(half!, Number(hours)) + clock(hours!, minutes ?? '00', undefined),
      fullStop: stop === undefined ? 'none' : 'perhaps',
    }),
  ),
  rule(
    new RegExp(
      `${hour}${colon}([0-5]\\d)(?:${colon}([0-5]\\d))?(?:\\s?([-–—~～至到])\\s?${hour}${colon}([0-5]\\d))?(?:分(?!钟))?(?![\\d:：])(?!\\.\\d)`,
    ),
    ([, hours, minutes, seconds, mark, toHours, toMinutes], site) => {
      if (isScore(site)) return null;
      const from = clock(hours!, minutes!, seconds);
      if (toHours !== undefined)
        return `${from}${/[至到]/u.test(mark!) ? mark! : '到'}${clock(toHours, toMinutes!, undefined)}`;
      const settled = seconds !== undefined || /^0|^1\d$|^2\d$/.test(hours!);
      return settled || /[早晨午晚夜天日号点在于]\s?$/u.test(textBefore(site, 2))
        ? from
        : { spoken: from, alternatives: [`${plain(hours!)}比${plain(minutes!)}`] };
    },
  ),
  // A running time in the written form of minutes and seconds.
  rule(
    /(\d{1,3})['′’](\d{1,2}(?:\.\d{1,2})?)(?:["″”]|['′’]{2})/u,
    ([, minutes, seconds]) => `${plain(minutes!)}分${decimal(seconds!.replace(/^0(?=\d)/, ''))}秒`,
  ),
  rule(
    /(\d{1,3})h(\d{1,2})(?:min|m)(?![A-Za-z])/u,
    ([, hours, minutes]) => `${hourOf(hours!)}小时${plain(minutes!)}分钟`,
  ),
  rule(/(\d{1,3})min(\d{1,2})s(?![A-Za-z])/u, ([, minutes, seconds]) => `${hourOf(minutes!)}分${plain(seconds!)}秒`),
  // 一点零五: two digits after the hour keep their zero.
  rule(/0([1-9])(?=分|$|[，。；！？,;])/u, ([, minute], site) =>
    /[\d一二两三四五六七八九十][点點时時]$/u.test(textBefore(site, 2)) && !/^\d/u.test(textAfter(site, 1))
      ? `零${cardinal(minute!)}`
      : null,
  ),
];
