import { cardinal as englishCardinal } from '../en/cardinal';
import { isSpelt } from '../en/initialisms';
import { romanValue } from '../en/roman';
import { rule, type Rule, type SpokenPart } from '../reading';
import { textAfter, textBefore } from '../site';
import { anyOf } from './any-of';
import { cardinal, decimal, digitByDigit } from './cardinal';

/** Initialisms whose sign is said in English. */
const joined = anyOf('Q&A R&B R&D B&B H&M P&G S&P AT&T M&A M&M D&G C&A J&J K&R PB&J A&W F&B B&Q');

const spellOut = (written: string) => Array.from(written.toUpperCase()).join(' ');

function sayLetters(written: string): string {
  return written.length === 1 || (/^[A-Z]+$/.test(written) && isSpelt(written)) ? spellOut(written) : written;
}

/** One Greek letter alone, by its Chinese name. */
const greekNames: Readonly<Record<string, string>> = Object.fromEntries(
  'α阿尔法 β贝塔 γ伽马 δ德尔塔 ε艾普西隆 θ西塔 λ兰姆达 μ缪 π派 ρ柔 σ西格玛 φ斐 ω欧米伽'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Digits in names: short ones are numbers (B12), longer ones go one by one (C919), and so do those of masks (N95). */
const nameDigits = (digits: string, before = '') =>
  digits.length <= 2 && !/^K?N$/.test(before) ? cardinal(digits) : digitByDigit(digits);

function sayRun(run: string, before: string | undefined, isBrand: boolean): string {
  if (!/\d/.test(run)) return sayLetters(run);
  return isBrand ? digitByDigit(run) : nameDigits(run, before);
}

/** Runs of letters and of digits in turn. Digits before a word in small letters are a brand's: 51job. */
function sayRuns(written: string, start: number): SpokenPart[] {
  const runs = Array.from(written.matchAll(/[A-Za-z]{1,12}|\d{1,12}|-/g));
  const isBrand = runs.length === 2 && /^[a-z]{2,}$/.test(runs[1]![0]);
  return runs.map((run, at) => ({
    start: start + run.index,
    end: start + run.index + run[0].length,
    // L2-15 must not sound like L25.
    spoken:
      run[0] === '-'
        ? /^\d{1,2}$/.test(runs[at + 1]?.[0] ?? '')
          ? '杠'
          : ''
        : sayRun(run[0], runs[at - 1]?.[0], isBrand),
  }));
}

/** `3.10` is a decimal, `17.4.1` numbers with 点 between them. */
function version(written: string): string {
  const numbers = written.split('.');
  return numbers.length <= 2 ? decimal(written) : numbers.map((number) => cardinal(number)).join('点');
}

const element =
  '(?:H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Br|Ag|Cd|Sn|I|Ba|Pt|Au|Hg|Pb|U)';

/** H₂SO₄, Fe3O4: every letter by its name, every number as it stands. */
const formulas: readonly Rule[] = [
  rule(
    new RegExp(`(?=[A-Za-z]{1,8}[\\d₀-₉])(?:${element}(?:[₀-₉]{1,2}|\\d{1,2})?){2,8}(?![A-Za-z\\d]|\\.\\d)`),
    ([written], { start }): SpokenPart[] =>
      Array.from(written.matchAll(/[A-Za-z]+|[\d₀-₉]+/g), (run) => ({
        start: start + run.index,
        end: start + run.index + run[0].length,
        spoken: /[A-Za-z]/.test(run[0]) ? spellOut(run[0]) : cardinal(run[0].normalize('NFKC')),
      })),
  ),
];

const bookPlaces: Readonly<Record<string, string>> = {
  p: '页',
  pp: '页',
  vo: '卷',
  ch: '章',
  fi: '图',
  se: '节',
  eq: '式',
  ta: '表',
};

const romanAfter = /^\s?(?:型|期|级|類|类|卷|章|部|世|度|区|相|代|号|段|册|集|篇|阶段|等|层|系|级别|組|组|族|線|线)/u;

/** Letters that are no words of their own in Chinese text. The English rules for letters come after these. */
export const latin: readonly Rule[] = [
  ...formulas,
  rule(/(?:vs|VS|Vs|V\.S|v\.s)(?:\.(?!\p{L}))?(?![\p{Ll}A-Z])/u, () => '对'),
  // Initialisms that hurried people write in small letters.
  rule(/(?:ppt|gdp|cpi|cpu|gpu|vip|pdf|kpi|ktv|ceo|cfo|cto|dna|usb)(?![A-Za-z\d])/u, ([letters]) => spellOut(letters)),
  rule(/([CF])#(?![A-Za-z\d])/u, ([, letter]) => `${letter!} sharp`),
  // CD-ROM: the first half stands for its letters, the second may be a word.
  rule(/([A-Z]{1,5})-(?=[A-Z]{2})/u, ([, letters], { start }): SpokenPart[] | null =>
    isSpelt(letters!)
      ? [
          { start, end: start + letters!.length, spoken: spellOut(letters!) },
          { start: start + letters!.length, end: start + letters!.length + 1, spoken: '' },
        ]
      : null,
  ),
  // P.25, Vol.3, Fig. 2: places in a book by their Chinese names.
  rule(
    /([Pp]{1,2}|[Vv]ol|[Cc]h|[Cc]hap|[Ff]ig|[Ss]ec|[Ee]q|[Tt]ab)s?\.\s?(\d{1,4})(?:[-–](\d{1,4}))?(?![\d.])/u,
    ([, name, from, to]) => {
      const place = bookPlaces[name!.toLowerCase().slice(0, 2)]!;
      const numbers = to === undefined ? cardinal(from!) : `${cardinal(from!)}到${cardinal(to)}`;
      return /[图式表]/u.test(place) ? place + numbers : `第${numbers}${place}`;
    },
  ),
  rule(/N[oO]\.?\s?(\d{1,3})(?![\d.])/u, ([written, number]) =>
    /^No\s/.test(written) ? null : `number ${englishCardinal(number!)}`,
  ),
  rule(new RegExp(`${joined}(?![A-Za-z\\d])`), ([written]) =>
    written
      .split('&')
      .map((letters) => spellOut(letters))
      .join(' and '),
  ),
  // II型, 第IV卷, 路易XIV; a single letter only where it cannot be a name.
  rule(/([IVXLC]{1,7})(?![A-Za-z\d])/u, ([, written], site) => {
    const value = romanValue(written!);
    if (value <= 0 || value > 99 || /[A-Za-z]\s?$/.test(textBefore(site, 2))) return null;
    const ordered = /第\s?$/u.test(textBefore(site, 2));
    const unmistakable = /^(?:II|III|VII|VIII|XII|XIII|XIV|XVI|XVII|XVIII|XIX)$/.test(written!);
    const followed =
      romanAfter.test(textAfter(site, 3)) &&
      (written!.length > 1 || /^\s?[型期级類类度世等]/u.test(textAfter(site, 2)));
    const isLetter =
      written!.length === 1 && written !== 'I' && !(written === 'V' && /^\s?[级期度]/u.test(textAfter(site, 2)));
    return ordered || unmistakable || (followed && !isLetter) ? cardinal(String(value)) : null;
  }),
  rule(/([AF]M)\s?(\d{2,4}(?:\.\d{1,2})?)(?![\d.])/u, ([, band, number]) => {
    const [whole = '', fraction] = number!.split('.');
    return `${spellOut(band!)} ${digitByDigit(whole)}${fraction === undefined ? '' : `点${digitByDigit(fraction)}`}`;
  }),
  // v2.0.1, PM2.5, USB3.0.
  rule(/([A-Za-z]{1,12})(\d{1,4}(?:\.\d{1,4}){1,4})(?![\d])/u, ([, letters, number], { start }): SpokenPart[] => [
    { start, end: start + letters!.length, spoken: sayLetters(letters!) },
    { start: start + letters!.length, end: start + letters!.length + number!.length, spoken: version(number!) },
  ]),
  // GPT-4, COVID-19, CCTV-1, F-35, GPT-3.5.
  rule(/([A-Za-z]{1,12})-(\d{1,4}(?:\.\d{1,3})?)(?![\d-])/u, ([, letters, number], { start }): SpokenPart[] => {
    const at = start + letters!.length;
    return [
      { start, end: at, spoken: sayLetters(letters!) },
      { start: at, end: at + 1, spoken: '' },
      {
        start: at + 1,
        end: at + 1 + number!.length,
        spoken: number!.includes('.') ? decimal(number!) : nameDigits(number!),
      },
    ];
  }),
  rule(/[\u0370-\u03ffµ](?![\u0370-\u03ffA-Za-z])/u, ([letter]) => greekNames[letter.toLowerCase()] ?? null),
];

/** Letters and digits grown together: A4, MP3, B2B, 5G, 128G, 1080P, H2O, abc123. */
export const codes: readonly Rule[] = [
  // Model names with a hyphen: i7-13700K.
  rule(
    /([A-Za-z]{1,8})\d{1,5}(?:-(?!\1\d)(?:\d{1,6}[A-Za-z]{0,4}|[A-Za-z]{1,4}\d{1,6})){1,2}(?![A-Za-z\d-])/u,
    (match, { start }) => sayRuns(match[0], start),
  ),
  // What storage and networks come in is counted: 128G, 300M, 24K.
  rule(/(\d{1,6}(?:\.\d{1,3})?)\s?([GMTK])(?![A-Za-z\d])/u, ([, number, letter]) => `${decimal(number!)} ${letter!}`),
  rule(
    /(?:[A-Za-z]{1,12}(?=\d)|\d{1,12}(?=[A-Za-z])){1,8}(?:[A-Za-z]{1,12}|\d{1,12})(?![A-Za-z\d])/u,
    (match, { start }) => sayRuns(match[0], start),
  ),
];
