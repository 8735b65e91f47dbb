import { isVowelPhone } from './arpabet';

type Find = (word: string) => string[] | undefined;

/** Shorter parts are in CMUdict mostly as names and endings, and cut words where nobody hears a joint. */
const shortestPart = 4;

const prefixes: Readonly<Record<string, string>> = {
  anti: 'AE2 N T IY0',
  counter: 'K AW2 N T ER0',
  dis: 'D IH0 S',
  hyper: 'HH AY2 P ER0',
  inter: 'IH2 N T ER0',
  micro: 'M AY2 K R OW0',
  mis: 'M IH0 S',
  multi: 'M AH2 L T IY0',
  non: 'N AA0 N',
  over: 'OW2 V ER0',
  pre: 'P R IY0',
  re: 'R IY0',
  semi: 'S EH2 M IY0',
  sub: 'S AH0 B',
  super: 'S UW2 P ER0',
  un: 'AH0 N',
  under: 'AH2 N D ER0',
};

const weakened = (phones: readonly string[]) => phones.map((phone) => phone.replace(/1$/, '2'));

/** Phones of a word that is a prefix and a word that `find` knows (of four letters or more); undefined otherwise. */
export function pronounceWithPrefix(word: string, find: Find): string[] | undefined {
  for (const [prefix, phones] of Object.entries(prefixes)) {
    if (!word.startsWith(prefix) || word.length < prefix.length + shortestPart) continue;
    const rest = find(word.slice(prefix.length));
    if (rest !== undefined) return [...phones.split(' '), ...rest];
  }
  return undefined;
}

/**
 * Phones of two words that `find` knows, written as one (`steamboat`): the longer first part wins, and the second part's
 * stress becomes secondary, as CMUdict has it for such words.
 */
export function pronounceCompound(word: string, find: Find): string[] | undefined {
  for (let cut = word.length - shortestPart; cut >= shortestPart; cut -= 1) {
    const first = find(word.slice(0, cut));
    const second = first && find(word.slice(cut));
    if (first?.some(isVowelPhone) && second?.some(isVowelPhone)) return [...first, ...weakened(second)];
  }
  return undefined;
}
