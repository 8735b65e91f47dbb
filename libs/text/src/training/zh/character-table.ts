import { pinyin } from 'pinyin-pro';
import type { SourceWord } from './read-sources';
import { spellReading } from './spell-reading';

/** A reading that fewer than one in this many running uses of a character has is no candidate. */
const rarest = 400;
const lastHan = 0x3134f;

function knownReadings(character: string): string[] {
  const marked = pinyin(character, { type: 'array', multiple: true, nonZh: 'removed' });
  return marked.map(spellReading).filter((reading) => /^[a-zu:]*[aeiouêngm:]+r?[1-5]$/.test(reading));
}

/** For each Han character with a known reading, its usual one first, then the others that occur in words. */
export function characterReadings(words: readonly SourceWord[]): Map<string, string[]> {
  const uses = new Map<string, Map<string, number>>();
  const alone = new Map<string, string>();
  for (const { word, readings, count } of words) {
    const characters = Array.from(word);
    if (characters.length === 1) alone.set(word, readings[0]!);
    characters.forEach((character, at) => {
      const of = uses.get(character) ?? new Map<string, number>();
      of.set(readings[at]!, (of.get(readings[at]!) ?? 0) + count);
      uses.set(character, of);
    });
  }
  const table = new Map<string, string[]>();
  for (let code = 0x3400; code <= lastHan; code += 1) {
    const character = String.fromCodePoint(code);
    if (!/\p{Script=Han}/u.test(character)) continue;
    const known = knownReadings(character);
    const first = alone.get(character) ?? known[0];
    if (first === undefined) continue;
    const of = uses.get(character) ?? new Map<string, number>();
    const total = Array.from(of.values()).reduce((sum, count) => sum + count, 0);
    const others = known.filter((reading) => reading !== first && (of.get(reading) ?? 0) * rarest > total);
    table.set(character, [first, ...others.sort((a, b) => of.get(b)! - of.get(a)!)]);
  }
  return table;
}
