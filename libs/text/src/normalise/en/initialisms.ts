import { eachCharacter } from '../each-character';
import { rule, type Rule } from '../reading';
import { textAfter } from '../site';

/** Said as words although written in capitals. */
const acronyms = new Set(
  'NASA NATO UNESCO UNICEF OPEC AIDS LASER RADAR SONAR RAM ROM PIN SIM GIF JPEG NAFTA ASEAN FIFA UEFA INTERPOL SWAT SCUBA BASIC COVID DOS LAN WAN VAT SAT TOEFL SARS APEC OPEC CAD FAQ IKEA LEGO ASAP YOLO'.split(
    ' ',
  ),
);

/** Words of two or three letters that people write in capitals for emphasis; other short capitals are letters. */
const shortWords = new Set(
  'THE AND NOT YOU ALL BUT FOR ARE YES NO SO MY ME WE HE SHE HIS HER ON IN OF TO OR AN AS AT BY DO GO IF IS OUR OUT ONE TWO TEN WHY HOW NOW NEW OLD CAN DID HAD HAS HIM ITS MAY MEN SAY SEE TOO USE WAS WAY WHO END BIG BAD GET GOT LET MAN PUT RUN TOP TRY ANY DAY FEW OFF OWN RED SIX STOP OH AM BE UP'.split(
    ' ',
  ),
);

/** Longer ones that are letters all the same. */
const letterNames = new Set(
  'HTML HTTP HTTPS AIDS IEEE NAACP UCLA ESPN ISBN ASCII YMCA NCAA OECD'
    .split(' ')
    .filter((word) => word !== 'AIDS' && word !== 'ASCII'),
);

function isPronounceable(word: string): boolean {
  return /[AEIOUY]/.test(word) && !/[^AEIOUY]{4}|^[^AEIOUY]{3}|[^AEIOUY]{3}$|[AEIOU]{3}|[QXJ][^U]/.test(word);
}

/** Whether a word in capitals is said letter by letter (FBI) rather than as a word (NASA). */
export function isSpelt(word: string): boolean {
  if (acronyms.has(word) || shortWords.has(word)) return false;
  return word.length <= 3 || letterNames.has(word) || !isPronounceable(word);
}

/** In a line without any small letter, capitals say nothing about initialisms; only what cannot be a word is spelt. */
function isShouted({ text, start, end }: { text: string; start: number; end: number }): boolean {
  const around = text.slice(Math.max(0, start - 60), end + 60);
  return (around.match(/\p{Lu}/gu)?.length ?? 0) >= 12 && !/\p{Ll}/u.test(around);
}

export const initialisms: readonly Rule[] = [
  // U.S., U.S.A., J.R.R.: the last full stop may end the sentence.
  rule(/(?:\p{L}\.){2,10}(?!\p{L}\p{L})/u, (match) => ({
    spoken: match[0].replaceAll('.', ' ').trim().toUpperCase(),
    fullStop: 'perhaps',
  })),
  // An initial before another or before a name; whether a sentence ends there (Plan B. Then) is told by what follows.
  rule(/(\p{Lu})\.(?=\s?\p{Lu}(?:\.|\p{L}|['’\s]))/u, ([, letter]) => ({ spoken: letter!, fullStop: 'perhaps' })),
  rule(/(\p{Lu}{2,12})(?:(s)(?!\p{L})|['’]([sS])(?!\p{L}))?(?!\p{Ll})/u, ([, capitals, plural, possessive], site) => {
    if (isShouted(site) && (capitals!.length > 3 || isPronounceable(capitals!))) return null;
    if (!isSpelt(capitals!) || /^['’-]?(?!\p{Script=Han})\p{L}/u.test(textAfter(site, 2))) return null;
    // IT'S is a shouted contraction, the FBI's a possessive.
    if (possessive === 'S') return null;
    const letters = Array.from(capitals!).join(' ');
    if (plural !== undefined || possessive !== undefined) return `${letters}'s`;
    return eachLetter(capitals!, site.start);
  }),
];

function eachLetter(capitals: string, start: number) {
  return capitals.length > 6 ? eachCharacter(capitals, start, (letter) => letter) : Array.from(capitals).join(' ');
}
