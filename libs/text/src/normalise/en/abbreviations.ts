import { rule, type FullStop, type Rule } from '../reading';
import { isCapitalised, textAfter, wordAfter, wordBefore } from '../site';

/** Titles stand before a name, so their full stop never ends a sentence. */
const titles: Readonly<Record<string, string>> = {
  Mr: 'mister',
  Mrs: 'missus',
  Ms: 'miz',
  Prof: 'professor',
  Rev: 'reverend',
  Gen: 'general',
  Col: 'colonel',
  Capt: 'captain',
  Cpt: 'captain',
  Lt: 'lieutenant',
  Sgt: 'sergeant',
  Maj: 'major',
  Gov: 'governor',
  Sen: 'senator',
  Hon: 'honorable',
  Pres: 'president',
  Mt: 'mount',
  Messrs: 'messers',
  Mme: 'madame',
  Cmdr: 'commander',
  Adm: 'admiral',
  Supt: 'superintendent',
};

/** These may close a sentence. */
const closing: Readonly<Record<string, string>> = {
  etc: 'et cetera',
  Inc: 'incorporated',
  Ltd: 'limited',
  Co: 'company',
  Corp: 'corporation',
  Jr: 'junior',
  Sr: 'senior',
  Bros: 'brothers',
  Ave: 'avenue',
  Blvd: 'boulevard',
  Rd: 'road',
  Dept: 'department',
  dept: 'department',
  est: 'established',
  Esq: 'esquire',
  Univ: 'university',
  Assn: 'association',
  min: 'minutes',
  hrs: 'hours',
  max: 'maximum',
};

/** These always stand before something. */
const leading: Readonly<Record<string, string>> = {
  vs: 'versus',
  v: 'versus',
  approx: 'approximately',
  cf: 'compare',
  ca: 'circa',
  incl: 'including',
  esp: 'especially',
  viz: 'namely',
};

/** Only before a number. */
const beforeNumbers: Readonly<Record<string, string>> = {
  no: 'number',
  nos: 'numbers',
  fig: 'figure',
  figs: 'figures',
  vol: 'volume',
  vols: 'volumes',
  p: 'page',
  pp: 'pages',
  ch: 'chapter',
  sec: 'section',
  art: 'article',
  eq: 'equation',
  op: 'opus',
  par: 'paragraph',
  ed: 'edition',
};

const dotted: Readonly<Record<string, [string, FullStop]>> = {
  'e.g.': ['for example', 'name'],
  'i.e.': ['that is', 'name'],
  'a.m.': ['A M', 'perhaps'],
  'p.m.': ['P M', 'perhaps'],
  'ph.d.': ['P H D', 'perhaps'],
  'n.b.': ['N B', 'name'],
  'p.s.': ['P S', 'name'],
  'a.k.a.': ['A K A', 'name'],
  'et al.': ['et al', 'perhaps'],
};

const anyOf = (table: object) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.');
const fixed = (spoken: string, fullStop: FullStop) => ({ spoken, fullStop });

export const abbreviations: readonly Rule[] = [
  rule(new RegExp(`(?:${anyOf(dotted)})(?![\\p{L}\\d])`, 'i'), ([written]) => fixed(...dotted[written.toLowerCase()]!)),
  // Without its full stop only where a name follows: British spelling.
  rule(new RegExp(`(${anyOf(titles)})(?:\\.(?![\\p{L}\\d])|(?=\\s\\p{Lu}))`), ([, title]) =>
    fixed(titles[title!]!, 'name'),
  ),
  rule(/Dr(?:\.(?!\p{L})|(?=\s\p{Lu}))/u, (_, site) =>
    isCapitalised(wordBefore(site)) && !isCapitalised(wordAfter(site))
      ? fixed('drive', 'perhaps')
      : fixed('doctor', 'name'),
  ),
  rule(/St(?:\.(?!\p{L})|(?=\s\p{Lu}))/u, (_, site) =>
    isCapitalised(wordAfter(site)) && !/\.$/.test(wordBefore(site))
      ? fixed('saint', 'name')
      : fixed('street', 'perhaps'),
  ),
  rule(new RegExp(`(${anyOf(beforeNumbers)})\\.\\s?(?=\\d|[IVXLC]+(?!\\p{L}))`, 'i'), ([, name]) =>
    fixed(beforeNumbers[name!.toLowerCase()]!, 'name'),
  ),
  rule(/No(?=\s?\d)/u, () => fixed('number', 'name')),
  rule(new RegExp(`(${anyOf(closing)})\\.(?![\\p{L}\\d])`), ([, name], site) =>
    // "10 min." but not "the min." of a name; and est. only before a year.
    name === 'est' && !/^\s?\d/.test(textAfter(site, 2)) ? null : fixed(closing[name!]!, 'perhaps'),
  ),
  rule(new RegExp(`(${anyOf(leading)})\\.(?=[\\s,])`), ([, name]) => fixed(leading[name!]!, 'name')),
  rule(/vs(?!\p{L})/u, () => 'versus'),
];
