import { rule, type Rule, type SpokenPart } from '../reading';
import { textBefore } from '../site';
import { cardinal, digitByDigit } from './cardinal';
import { inPairs } from './in-pairs';
import { isSpelt } from './initialisms';

/** ThrowbackThursday2020 -> throwback thursday twenty twenty: humps, digits and underscores each their own part. */
function humps(written: string, start: number): SpokenPart[] {
  return Array.from(written.matchAll(/\p{Lu}{2,12}(?!\p{Ll})|\p{Lu}?\p{Ll}{1,24}|\p{Lu}|\d{1,12}|_|[^]/gu), (match) => {
    const [run] = match;
    const at = start + match.index;
    return { start: at, end: at + run.length, spoken: hump(run) };
  });
}

function hump(run: string): string {
  if (/^\d/.test(run)) return run.length > 2 ? inPairs(run) : cardinal(run);
  if (run === '_') return 'underscore';
  return /^\p{Lu}{2,}$/u.test(run) && isSpelt(run) ? Array.from(run).join(' ') : /^\p{L}/u.test(run) ? run : '';
}

/** #ThrowbackThursday, @bob_smith, .org, 192.168.0.1. */
export const social: readonly Rule[] = [
  rule(/([#@])([\p{L}_][\p{L}\p{M}\d_]{0,60})/u, ([, sign, name], { start, text }) =>
    /[\p{L}\d]/u.test(text.charAt(start - 1))
      ? null
      : [{ start, end: start + 1, spoken: sign === '#' ? 'hashtag' : 'at' }, ...humps(name!, start + 1)],
  ),
  rule(
    /\.(com|org|net|edu|gov|io|co|uk|us|info|biz|pdf|docx?|xlsx?|csv|txt|mp[34]|jpe?g|png|gif|zip|exe|html?|js|py|json|xml)(?![\p{L}\d])/iu,
    ([, name], site) => {
      if (/\S$/.test(textBefore(site, 1)) && !/[("“‘']$/.test(textBefore(site, 1))) return null;
      const small = name!.toLowerCase();
      const isWord = /^(?:com|org|net|gov|info|biz|zip|gif|co|jpeg|json|doc)$/.test(small);
      return `dot ${isWord ? small : Array.from(small.toUpperCase(), (sign) => (/\d/.test(sign) ? cardinal(sign) : sign)).join(' ')}`;
    },
  ),
];

export const networkAddresses: readonly Rule[] = [
  rule(/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::(\d{2,5}))?(?![\d.]\d|\d)/u, ([, ...groups]) => {
    const port = groups.pop();
    if (groups.some((group) => Number(group) > 255)) return null;
    const address = groups
      .map((group) => (group === undefined ? '' : inPairs(group === '0' ? '0' : group)))
      .map((words, at) => (groups[at] === '0' ? digitByDigit('0') : words));
    return `${address.join(' dot ')}${port === undefined ? '' : ` port ${inPairs(port)}`}`;
  }),
];
