import { rule, type Rule } from '../reading';
import { cardinal } from './cardinal';

function clock(hour: string, minute: string, second: string | undefined): string {
  const two = (written: string) =>
    /^0[1-9]$/.test(written) ? `零${cardinal(written.slice(1))}` : cardinal(String(Number(written)));
  // 两点, but 十二点.
  const hours = Number(hour) === 2 ? '两' : cardinal(String(Number(hour)));
  if (second !== undefined) return `${hours}点${two(minute)}分${two(second)}秒`;
  return minute === '00' ? `${hours}点` : `${hours}点${two(minute)}分`;
}

/** 10:30, 8:05, 22:15:30, 9:00-10:30. */
export const times: readonly Rule[] = [
  rule(/([01]?\d|2[0-4])(?=点(?:\d{1,2}分|[半整钟一前后到过，。；]|左右|$))/u, ([, hour]) =>
    Number(hour) === 2 ? '两' : cardinal(String(Number(hour))),
  ),
  rule(
    /([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?:\s?[-–—~～至到]\s?([01]?\d|2[0-4])[:：]([0-5]\d))?(?![\d:：])/u,
    ([, hour, minute, second, toHour, toMinute]) =>
      clock(hour!, minute!, second) + (toHour === undefined ? '' : `到${clock(toHour, toMinute!, undefined)}`),
  ),
];
