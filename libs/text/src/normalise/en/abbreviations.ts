import { rule, type FullStop, type Rule, type Site } from '../reading';
import { isCapitalised, textAfter, textBefore, wordAfter, wordBefore } from '../site';
import { beforeNumbers, beforeYearsOnly, closing, leading } from './abbreviation-table';
import { anyOf, wordOf } from './any-of';
import { needStop, titles } from './titles';

const dotted: Readonly<Record<string, [string, FullStop]>> = {
  'e.g.': ['for example', 'name'],
  'i.e.': ['that is', 'name'],
  'a.m.': ['A M', 'perhaps'],
  'p.m.': ['P M', 'perhaps'],
  'ph.d.': ['P H D', 'perhaps'],
  'n.b.': ['N B', 'name'],
  'p.s.': ['P S', 'name'],
  'a.k.a.': ['A K A', 'name'],
  'm.p.h.': ['miles per hour', 'perhaps'],
  'r.p.m.': ['R P M', 'perhaps'],
  'et al.': ['et al', 'perhaps'],
  'tel. no.': ['telephone number', 'name'],
};

const fixed = (spoken: string, fullStop: FullStop) => ({ spoken, fullStop });
/** A full stop of an abbreviation may end the sentence, but not before a comma or another abbreviation (Co. Ltd.). */
const last = (spoken: string, site: Site) =>
  fixed(
    spoken,
    /^\s*(?:[,;:)]|(?:Ltd|Inc|Corp|[ECMP][SD]T|GMT|UTC)(?!\p{L}))/u.test(textAfter(site, 6)) ? 'name' : 'perhaps',
  );
const refusing = wordOf('said say says answer answers answered replied vote voted means mean shouted cried');

const streets: readonly Rule[] = [
  rule(/Dr(?:\.(?!\p{L})|(?=\s\p{Lu}))/u, (_, site) =>
    isCapitalised(wordBefore(site)) &&
    !/^(?:The|And|But|Or|For|With|To|When|If|As|By|Wait)$/.test(wordBefore(site)) &&
    !isCapitalised(wordAfter(site))
      ? last('drive', site)
      : fixed('doctor', 'name'),
  ),
  rule(/Sts\./u, () => fixed('saints', 'name')),
  rule(/St(?:\.(?!\p{L})|(?=\s\p{Lu})|(?=\s*[,;]))/u, (_, site) => {
    const before = wordBefore(site);
    const afterName = /(?:\p{Lu}[\p{L}'’]*|\d(?:st|nd|rd|th)|\d)\s$/u.test(textBefore(site, 24)) && before !== 'St';
    const name = wordAfter(site);
    // St. John St. in town: after a name and not before one it is a street; a saint stands before a name.
    if (!isCapitalised(name)) return last('street', site);
    const isStreet = afterName && /^(?:Apt|Suite|Unit|The|In|It|He|She|They|We|On|At|And|But|A)$/.test(name);
    return isStreet || /\d(?:st|nd|rd|th)\s$/.test(textBefore(site, 5)) ? last('street', site) : fixed('saint', 'name');
  }),
  rule(
    /([NSEW]|NE|NW|SE|SW)\.(?=\s(?:\p{Lu}\p{Ll}+|\d{1,3}(?:st|nd|rd|th))\.?\s(?:\p{Lu}\p{Ll}+\s)?(?:St|Ave|Blvd|Rd|Dr|Ln|Street|Avenue|Road|Drive|Lane|Boulevard|Way|Court))/u,
    ([, point]) =>
      fixed(
        (
          {
            N: 'north',
            S: 'south',
            E: 'east',
            W: 'west',
            NE: 'northeast',
            NW: 'northwest',
            SE: 'southeast',
            SW: 'southwest',
          } as Record<string, string>
        )[point!]!,
        'name',
      ),
  ),
  rule(/(N\.?[EW]|S\.?[EW])\.?(?!\p{L})/u, ([, point], site) =>
    /(?:Street|Avenue|Road|Drive|Ave\.?|St\.?|Rd\.?|Dr\.?|Blvd\.?),?\s$/.test(textBefore(site, 9))
      ? fixed(
          ({ NE: 'northeast', NW: 'northwest', SE: 'southeast', SW: 'southwest' } as Record<string, string>)[
            point!.replace('.', '')
          ]!,
          'perhaps',
        )
      : null,
  ),
];

/** w/, w/o, b/c, c/o: shorthand with a slash. */
const shorthand: readonly Rule[] = [
  rule(/[wW]\/o(?=\s)/u, () => 'without'),
  rule(/[wW]\/(?=\s?\p{L})/u, () => 'with'),
  rule(/b\/c(?!\p{L})/u, () => 'because'),
  rule(/c\/o(?=\s)/u, () => 'care of'),
];

const numbered: readonly Rule[] = [
  rule(
    new RegExp(`(${anyOf(Object.keys(beforeNumbers))})\\.(?=\\s?(?:\\(?\\d|[IVXLC]+(?!\\p{L})))`, 'iu'),
    ([, name], site) => {
      const small = name!.toLowerCase();
      const next = textAfter(site, 5);
      if (beforeYearsOnly.has(small) && (name !== small || !/^\s?(?:\d{3,4}(?!\d)|A\.?D)/.test(next))) return null;
      if (small === 'no' && refusing.test(wordBefore(site))) return null;
      return fixed(beforeNumbers[small]!, 'name');
    },
  ),
  rule(/c\.(?=\s?(?:A\.?D|\d))/u, () => fixed('circa', 'name')),
  rule(/No(?=\s?\d)/u, (_, site) =>
    wordBefore(site) === '' && /^\s\d+\s\p{Ll}/u.test(textAfter(site, 6)) ? null : fixed('number', 'name'),
  ),
  rule(/No\.(?=\s?(?:\d|one))/u, () => fixed('number', 'name')),
  rule(/(Fig|Vol|Ch|Sec|Art|Op|Apt|Bldg|Rm|Ste)(?=\s\d)/u, ([, name]) => beforeNumbers[name!.toLowerCase()]!),
];

/** Rev. B of a drawing, Rev. 2; before a name and an initial (Rev. B. Hall) it is the title. */
const revisions: readonly Rule[] = [
  rule(/Rev\.?(?=\s(?:[A-Z](?![\p{L}\d.'’])|[A-Z]\.$|\d{1,3}(?![\d:])))/u, () => fixed('revision', 'name')),
];

/** Shortened in the middle: int'l, gov't. */
const contracted: Readonly<Record<string, string>> = {
  "int'l": 'international',
  "nat'l": 'national',
  "gov't": 'government',
  "dep't": 'department',
  "ass'n": 'association',
  "cont'd": 'continued',
};
const contractions: readonly Rule[] = [
  rule(/(?:int|nat)['’]l|gov['’]t|dep['’]t|ass['’]n|cont['’]d(?!\p{L})/iu, ([written]) =>
    fixed(contracted[written.toLowerCase().replace('’', "'")]!, 'none'),
  ),
];

export const abbreviations: readonly Rule[] = [
  ...shorthand,
  ...revisions,
  ...contractions,
  // The second half of a rank: Atty. Gen., Maj. Gen., with or without the name.
  rule(/Gen\.(?!\p{L})/u, (_, site) =>
    /^(?:Atty|Maj|Brig|Lt|Insp|Sol|Surg)\.$/.test(wordBefore(site))
      ? isCapitalised(wordAfter(site))
        ? fixed('general', 'name')
        : last('general', site)
      : null,
  ),
  rule(new RegExp(`(?:${anyOf(Object.keys(dotted))})(?![\\p{L}\\d])`, 'iu'), ([written]) =>
    fixed(...dotted[written.toLowerCase()]!),
  ),
  ...numbered,
  rule(/Ft\.(?=\s(?:\p{Ll}|$))/u, (_, site) => last('fort', site)),
  // Without its full stop only where a name follows: British spelling.
  rule(
    new RegExp(`(${anyOf(Object.keys(titles))})(?:\\.(?![\\p{L}\\d])|(?=\\s\\p{Lu}\\p{Ll}))`, 'u'),
    ([written, title], site) =>
      needStop.has(title!) && (!written.endsWith('.') || !(isCapitalised(wordAfter(site)) || title === 'Pres'))
        ? null
        : fixed(titles[title!]!, 'name'),
  ),
  rule(/Sr\.?(?!\p{L})/u, ([written], site) => {
    const before = isCapitalised(wordBefore(site));
    if (before) return written.endsWith('.') ? last('senior', site) : 'senior';
    return isCapitalised(wordAfter(site)) && written.endsWith('.') ? fixed('senior', 'name') : null;
  }),
  rule(/Jr(?!\p{L}|\.)/u, (_, site) => (isCapitalised(wordBefore(site)) ? 'junior' : null)),
  ...streets,
  rule(new RegExp(`(${anyOf(Object.keys(closing))})\\.(['’]s)?(?![\\p{L}\\d])`, 'u'), ([, name, possessive], site) => {
    if (possessive !== undefined) return `${closing[name!]!}'s`;
    // est. only before a year; Is. and Sep. only where they cannot be words at the end of a sentence.
    if (name === 'est' && !/^\s?\d/.test(textAfter(site, 2))) return null;
    if ((name === 'Is' || name === 'temp') && !isCapitalised(wordBefore(site))) return null;
    return last(closing[name!]!, site);
  }),
  rule(/(Ave|Blvd|Rd|Ln|Pkwy|Hwy)(?=\s*(?:[,;)]|$|\s(?:\p{Ll}|N|S|E|W|Apt|Suite)))/u, ([, name], site) =>
    isCapitalised(wordBefore(site)) || /\d(?:st|nd|rd|th)\s$/.test(textBefore(site, 5)) ? closing[name!]! : null,
  ),
  rule(new RegExp(`(${anyOf(Object.keys(leading))})\\.(?=[\\s,])`, 'u'), ([, name]) => fixed(leading[name!]!, 'name')),
  rule(/vs(?!\p{L})/u, () => 'versus'),
  rule(/aka(?!\p{L})/u, () => 'A K A'),
];
