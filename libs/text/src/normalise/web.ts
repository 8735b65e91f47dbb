import { rule, type Rule, type SpokenPart } from './reading';

/** What the signs inside addresses are called. */
export interface AddressWords {
  signs: Readonly<Record<string, string>>;
  digit: (digit: string) => string;
}

const topLevels =
  'com|org|net|edu|gov|io|cn|uk|de|fr|jp|eu|co|dev|ai|app|info|me|tv|biz|int|us|ca|au|hk|tw|xyz|online|site|store|blog|ly|nl|ch|br|ru|kr|sg|nz|ie|mil|gg|example';
const fileEndings =
  'pdf|docx?|xlsx?|pptx?|csv|txt|md|mp[34]|wav|flac|json|xml|html?|js|ts|py|jpe?g|png|gif|svg|zip|exe|epub';
const spelt = new Set(
  'www http https ftp sftp ws wss ssh html htm pdf csv txt md mp wav json xml js ts py jpg png svg exe io tv docx xlsx pptx'.split(
    ' ',
  ),
);
/** Countries are letters behind a dot (.us), words elsewhere (about-us). */
const countries = new Set('ai ly cn uk us eu hk tw au jp fr de ca nl ch br ru kr sg nz ie'.split(' '));

function sayRun(run: string, before: string, words: AddressWords): string {
  if (/\d/.test(run)) return words.digit(run);
  if (/^\p{L}/u.test(run)) {
    const small = run.toLowerCase();
    return spelt.has(small) || (before === '.' && countries.has(small)) || (run.length <= 6 && !/[aeiouy]/.test(small))
      ? Array.from(small.toUpperCase()).join(' ')
      : small;
  }
  return words.signs[run] ?? '';
}

/** What would go on with a name: in Chinese the next word follows without a blank. */
const goesOn = '(?!(?!\\p{Script=Han})[\\p{L}\\d])';

/** One part for each run of letters, each digit and each sign, so that long addresses can be cut and nothing is skipped. */
function addressParts(written: string, start: number, words: AddressWords): SpokenPart[] {
  return Array.from(written.matchAll(/\p{L}{1,24}|\d|[^]/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    spoken: sayRun(match[0], written.charAt(match.index - 1), words),
  }));
}

/** E-mail addresses, web addresses and file names, spelt so that a listener could type them. */
export function webRules(words: AddressWords): Rule[] {
  const read: Rule['read'] = (match, { start }) => addressParts(match[0], start, words);
  return [
    rule(/[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}(?!\w)/iu, read),
    rule(
      /(?:https?|s?ftp|wss?|ssh|git):\/\/[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}(?::\d{2,5})?(?:[/?#](?:[\w\-./?=&%#~+:,@]{0,300}[\w/=&#-])?)?/iu,
      read,
    ),
    rule(
      new RegExp(
        `(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,5}(?:${topLevels})(?!-)${goesOn}(?:/(?:[\\w\\-./?=&%#~+]{0,300}[\\w/=&#-])?)?`,
        'i',
      ),
      read,
    ),
    // C:\Users\Ann\notes
    rule(/[A-Z]:(?:\\[\w$~-]{1,32}(?:\.[\w$~-]{1,16}){0,3}){1,12}\\?/iu, read),
    rule(new RegExp(`[a-z0-9][\\w-]{0,62}\\.(?:${fileEndings})${goesOn}`, 'i'), read),
  ];
}
