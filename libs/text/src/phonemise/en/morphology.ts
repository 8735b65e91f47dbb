import { isVowelPhone } from './arpabet';

type Find = (word: string) => string[] | undefined;

const sibilants = new Set(['S', 'Z', 'SH', 'ZH', 'CH', 'JH']);
const voiceless = new Set(['P', 'T', 'K', 'F', 'TH']);

export function withS(stem: readonly string[]): string[] {
  const last = stem.at(-1) ?? '';
  if (sibilants.has(last)) return [...stem, 'IH0', 'Z'];
  return [...stem, voiceless.has(last) ? 'S' : 'Z'];
}

function withEd(stem: readonly string[]): string[] {
  const last = stem.at(-1) ?? '';
  if (last === 'T' || last === 'D') return [...stem, 'AH0', 'D'];
  return [...stem, voiceless.has(last) || ['S', 'SH', 'CH'].includes(last) ? 'T' : 'D'];
}

/** Stems that an ending may have been put on: the letters before it, with a dropped e or y, without a doubled consonant. */
function stemsOf(rest: string): string[] {
  const undoubled = /([bdfgklmnprstvz])\1$/.test(rest) ? [rest.slice(0, -1)] : [];
  const withY = rest.endsWith('i') ? [`${rest.slice(0, -1)}y`] : [];
  return [rest, `${rest}e`, ...undoubled, ...withY];
}

const endings: readonly { ending: RegExp; add: (stem: readonly string[]) => string[] }[] = [
  { ending: /'s$/, add: withS },
  { ending: /s'$/, add: withS },
  { ending: /'$/, add: (stem) => [...stem] },
  { ending: /s$/, add: withS },
  { ending: /es$/, add: withS },
  { ending: /ed$/, add: withEd },
  { ending: /ing$/, add: (stem) => [...stem, 'IH0', 'NG'] },
  { ending: /in'$/, add: (stem) => [...stem, 'IH0', 'N'] },
  { ending: /ly$/, add: (stem) => [...stem, ...(stem.at(-1) === 'L' ? [] : ['L']), 'IY0'] },
  { ending: /ness$/, add: (stem) => [...stem, 'N', 'AH0', 'S'] },
  { ending: /less$/, add: (stem) => [...stem, 'L', 'AH0', 'S'] },
  { ending: /er$/, add: (stem) => [...stem, 'ER0'] },
];

/** Phones of a regular form (plural, possessive, -ed, -ing, -ly, ...) whose stem `find` knows. */
export function pronounceByStem(word: string, find: Find): string[] | undefined {
  for (const { ending, add } of endings) {
    if (!ending.test(word)) continue;
    const rest = word.replace(ending, '');
    if (rest.length < 2) continue;
    for (const stem of stemsOf(rest)) {
      const phones = find(stem);
      if (phones?.some(isVowelPhone)) return add(phones);
    }
  }
  return undefined;
}
