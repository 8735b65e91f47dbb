import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { cardinal, decimal } from './cardinal';
import { inPairs } from './in-pairs';

/** Words whose number is a name, said in pairs of digits. */
const namers =
  /(?:^|[^\p{L}])(?:rooms?|flights?|highway|hwy\.?|route|rte\.?|interstate|suites?|ste\.?|apartment|apt\.?|boeing|airbus|xbox|gate|locker|bus|train|tram|bed|cell|cabin|building|bldg\.?|RTX|GTX|RX|ward|freeway|area|port|peugeot|porsche|ferrari|polaroid|form|channel|local|fahrenheit)\s?#?\s?$|(?:^|[^\p{L}])(?:no\. |take |on |off )?the $/iu;
const roads = /^\s(?:freeway|to work|north|south|east|west|bus|MAX|jet|plane|flight)(?!\p{L})/u;
const turn = /(?:^|[^\p{L}])(?:a|do a|did a|pulled a)\s$/iu;

const street =
  '(?:St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Dr|Drive|Ln|Lane|Way|Ct|Court|Pl|Place|Hwy|Highway|Pkwy|Parkway|Terrace|Ter|Square|Sq|Circle|Cir|Row|Trail|Expy|Expressway|Broadway|Alley|Crescent|Mews)';
const streetBehind = new RegExp(
  `^\\s(?:(?:[NSEW]|North|South|East|West|[NS][EW])\\.?\\s)?(?:(?:\\p{Lu}[\\p{L}'’.]{1,20}|\\d{1,3}(?:st|nd|rd|th))\\s){0,3}${street}(?!\\p{L})`,
  'u',
);

/** Numbers of rooms, roads, flights, houses and aeroplanes: room 101, 123 Main St., 221B Baker Street, Boeing 747, Blink-182. */
export const namedNumbers: readonly Rule[] = [
  rule(/(7\d7|3\d\d)-(\d{1,4})(?![\d-])/u, ([, type, variant], site) =>
    /(?:Boeing|Airbus)\s$/.test(textBefore(site, 8)) ? `${inPairs(type!)} ${inPairs(variant!)}` : null,
  ),
  rule(
    /(360|480|720|1080|1440|2160)([pi])(?![\p{L}\d])/u,
    ([, lines, scan]) => `${inPairs(lines!)} ${scan!.toUpperCase()}`,
  ),
  // Several of one name: three 747s, AK-47s.
  rule(/(\d{2,4})s(?![\p{L}\d])/u, ([, digits], site) =>
    /0$/.test(digits!) || (digits!.length < 3 && !/\p{L}-$/u.test(textBefore(site, 2)))
      ? null
      : plural(inPairs(digits!)),
  ),
  rule(/(\d{1,5})([A-Z])?(?=\s)/u, ([, digits, letter], site) =>
    streetBehind.test(textAfter(site, 72)) ? `${inPairs(digits!)}${letter === undefined ? '' : ` ${letter}`}` : null,
  ),
  rule(/(\d{3,4})([A-Z])?(?![\d\p{L}]|[.,:/%-]\d)/u, ([, digits, letter], site) => {
    const before = textBefore(site, 24);
    const end = letter === undefined ? '' : ` ${letter}`;
    if (/(?:^|\P{L})the $/iu.test(before))
      return digits!.length === 3 && roads.test(textAfter(site, 12)) ? inPairs(digits!) + end : null;
    if (namers.test(before)) return inPairs(digits!) + end;
    return /^(?:180|360|540)$/.test(digits!) &&
      turn.test(before) &&
      !/^[°-]/.test(textAfter(site, 1)) &&
      !/^\s\p{Ll}{3,}/u.test(textAfter(site, 5).replace(/^\s(?:here|and|on|in)/, ''))
      ? inPairs(digits!)
      : null;
  }),
  rule(/(\d{3})(?![\d\p{L}]|[.,:/%-]\d)/u, ([, digits], site) =>
    /\p{L}-$/u.test(textBefore(site, 2)) ? inPairs(digits!) : null,
  ),
];

const plural = (words: string) =>
  words.endsWith('y') ? `${words.slice(0, -1)}ies` : words.endsWith('x') ? `${words}es` : `${words}s`;

/** Versions: after `version` or the name of a program the parts behind points are numbers; v2.3 is version two point three. */
export const versions: readonly Rule[] = [
  rule(/(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?![\d]|\.\d)/u, ([, ...parts], site) =>
    /(?:^|\P{L})(?:version|release|Python|Node|Node\.js|Java|PHP|Ruby|Rust|Go|Kotlin|Swift|Ubuntu|Android|macOS|iOS|Windows|Firefox|Chrome|kernel|Linux|Unity|PostgreSQL|Postgres|MySQL|Debian|Django|Rails|TypeScript|Blender)\sv?$/iu.test(
      textBefore(site, 16),
    ) && !/^0\d/.test(parts[1]!)
      ? parts
          .filter((part) => part !== undefined)
          .map((part) => cardinal(part))
          .join(' point ')
      : null,
  ),
];

export const letterVersions: readonly Rule[] = [
  rule(
    /[vV]\.?\s?(\d{1,4}(?:\.\d{1,4}){1,4})(?![\d\p{L}])/u,
    ([, number]) =>
      `version ${number!
        .split('.')
        .map((part) => cardinal(part))
        .join(' point ')}`,
  ),
  rule(/v(\d{1,3})(?![\d\p{L}.])/u, ([, number]) => `version ${decimal(number!)}`),
];
