import { eachCharacter } from '../each-character';
import { rule, type Rule, type Site } from '../reading';
import { textAfter, textBefore, wordAfter, wordBefore } from '../site';
import { acronyms, letterNames, mixedCase, shortWords, specialLetters } from './acronym-words';
import { anyOf } from './any-of';

function isPronounceable(word: string): boolean {
  return /[AEIOUY]/.test(word) && !/[^AEIOUY]{4}|^[^AEIOUY]{3}|[^AEIOUY]{3}$|[AEIOU]{3}|[QXJ][^U]/.test(word);
}

/** Whether a word in capitals is said letter by letter (FBI) rather than as a word (NASA). */
export function isSpelt(word: string): boolean {
  if (acronyms.has(word) || shortWords.has(word)) return false;
  return word.length <= 3 || letterNames.has(word) || !isPronounceable(word);
}

/**
 * In a line without any small letter, capitals say nothing about initialisms; only what cannot be a word is spelt. Chinese has
 * no small letters, so there they still do.
 */
function isShouted({ text, start, end }: Site): boolean {
  const around = text.slice(Math.max(0, start - 60), end + 60);
  return (around.match(/\p{Lu}/gu)?.length ?? 0) >= 12 && !/[\p{Ll}\p{Script=Han}]/u.test(around);
}

/** Han characters beside it, over blanks and brackets: Chinese has no word WHO. */
const isAmongHan = (site: Site) =>
  /\p{Script=Han}[\s（(“"《「]*$/u.test(textBefore(site, 4)) ||
  /^[\s）)”"》」]*\p{Script=Han}/u.test(textAfter(site, 4));

/** IT, US and WHO are words beside another shouted word (IT IS DONE), and WHO is the organisation only behind `the` or in Chinese. */
function isShoutedWord(word: string, site: Site): boolean {
  const shouted = (other: string) => other.length > 1 && shortWords.has(other);
  if (word === 'IT' || word === 'US') return shouted(wordBefore(site)) || shouted(wordAfter(site));
  return false;
}

function eachLetter(capitals: string, start: number) {
  const special = specialLetters[capitals];
  if (special !== undefined) return special;
  return capitals.length > 6 ? eachCharacter(capitals, start, (letter) => letter) : Array.from(capitals).join(' ');
}

export const initialisms: readonly Rule[] = [
  rule(/Ph\.\s?D\.(?:['’]?(s)(?!\p{L}))?/u, ([, plural]) =>
    plural === undefined ? { spoken: 'P H D', fullStop: 'perhaps' } : "P H D's",
  ),
  // U.S., U.S.A., J.R.R.: the last full stop may end the sentence.
  rule(/(?:\p{L}\.){2,10}(?!\p{L}\p{L})(?:['’]?(s)(?!\p{L}))?/u, ([written, possessive]) => {
    const letters = written
      .replace(/['’]?s$/, '')
      .replaceAll('.', ' ')
      .trim()
      .toUpperCase();
    return {
      spoken: possessive === undefined ? letters : `${letters}'s`,
      fullStop: possessive === undefined ? 'perhaps' : 'none',
    };
  }),
  // An initial before another or before a name; whether a sentence ends there (Plan B. Then) is told by what follows.
  rule(/(\p{Lu})\.(?=\s?\p{Lu}(?:\.|\p{L}|['’\s]))/u, ([, letter]) => ({ spoken: letter!, fullStop: 'perhaps' })),
  rule(/(\p{Lu}{1,4})&(\p{Lu}{1,3})(s|['’]s)?(?![\p{L}\d])/u, ([, left, right, plural]) => {
    const letters = (capitals: string) => Array.from(capitals).join(' ');
    return `${letters(left!)} and ${letters(right!)}${plural === undefined ? '' : "'s"}`;
  }),
  rule(
    new RegExp(`(${anyOf(Object.keys(mixedCase))})(['’]s)?(?!(?!\\p{Script=Han})[\\p{L}\\d])`, 'u'),
    ([, written, possessive]) => `${mixedCase[written!]!}${possessive === undefined ? '' : "'s"}`,
  ),
  rule(/WHO(?:['’](s))?(?!['’]|(?!\p{Script=Han})\p{L})/u, ([, possessive], site) =>
    (/^the$/i.test(wordBefore(site)) || isAmongHan(site)) && !isShouted(site) && !shortWords.has(wordAfter(site))
      ? `W H O${possessive === undefined ? '' : "'s"}`
      : null,
  ),
  rule(/(\p{Lu}{2,12})(?:(s)(?!\p{L})|['’]([sS])(?!\p{L}))?(?!\p{Ll})/u, ([, capitals, plural, possessive], site) => {
    if (isShouted(site) && (capitals!.length > 3 || isPronounceable(capitals!))) return null;
    if (isShoutedWord(capitals!, site)) return null;
    if (!isSpelt(capitals!) || /^['’-]?(?!\p{Script=Han})\p{L}/u.test(afterHyphen(site))) return null;
    // IT'S is a shouted contraction, the FBI's a possessive.
    if (possessive === 'S') return null;
    if (plural !== undefined || possessive !== undefined)
      return `${specialLetters[capitals!] ?? Array.from(capitals!).join(' ')}'s`;
    return eachLetter(capitals!, site.start);
  }),
  // x, y and n in a formula: a lone small letter is its name.
  rule(/[b-hj-z](?=\s?[=<>≤≥≠≈+×÷^])/u, ([letter], site) =>
    /[\p{L}'’]$/u.test(textBefore(site, 1)) ? null : letter.toUpperCase(),
  ),
];

/** What follows directly; CD-ROM and US-based are initialisms before a hyphen, so the hyphen ends the word. */
function afterHyphen(site: Site): string {
  const after = textAfter(site, 2);
  return after.startsWith('-') ? '' : after;
}
