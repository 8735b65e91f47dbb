import data from '../../../../data/mandarin.json';
import { characterReading } from './character-table';
import { chanceNeighbours, ownPhrases } from './own-phrases';

/** A word as the dictionary has it. */
export interface KnownWord {
  /** n noun, v verb, a adjective, d adverb, m number, q measure, R person, S place; the rest as ICTCLAS, first letter. */
  tag: string;
  /** Minus the natural logarithm of its share of running words. */
  cost: number;
  /** By character. */
  readings: readonly string[];
}

const lineFormat = /^(\p{Script=Han}+)(\p{L})(\S)((?: \d+[a-z:]+\d)*)$/u;
/** Logarithm of the running words that the counts are of. */
const logTotal = Math.log(6e7);
const firstLevel = 0x23;

/** The packed lines, unpacked one by one as they are asked for. */
interface Table {
  lines: Map<string, string>;
  unpacked: Map<string, KnownWord>;
  /** By the first two characters of words, how many characters the longest has. */
  longestFrom: Map<string, number>;
}

function openTable(): Table {
  const lines = new Map(data.words.split('\n').map((line) => [line.slice(0, line.search(/[a-zA-Z]/)), line]));
  for (const word of chanceNeighbours) lines.delete(word);
  const unpacked = new Map(ownPhrases());
  const longestFrom = new Map<string, number>();
  for (const word of [...lines.keys(), ...unpacked.keys()]) {
    const characters = Array.from(word);
    if (characters.length === 1) continue;
    const beginning = characters[0]! + characters[1]!;
    longestFrom.set(beginning, Math.max(longestFrom.get(beginning) ?? 0, characters.length));
  }
  return { lines, unpacked, longestFrom };
}

function unpack(line: string): KnownWord {
  const [, word, tag, level, odd] = lineFormat.exec(line)!;
  const readings = Array.from(word!, characterReading);
  for (const [, at, reading] of odd!.matchAll(/ (\d+?)([a-z:]+\d)/g)) readings[Number(at)] = reading!;
  return { tag: tag!, cost: logTotal - (level!.charCodeAt(0) - firstLevel) / 5, readings };
}

let table: Table | undefined;
// Opened at first use: 120,000 lines are not worth splitting for an English line.
const opened = () => (table ??= openTable());

/** The dictionary's entry for a word, which may be a single character. */
export function findWord(word: string): KnownWord | undefined {
  const { lines, unpacked } = opened();
  const known = unpacked.get(word);
  if (known !== undefined) return known;
  const line = lines.get(word);
  if (line === undefined) return undefined;
  const found = unpack(line);
  unpacked.set(word, found);
  return found;
}

/** How many characters the longest word has that begins with these two; 1 where none does. */
export const longestWordFrom = (two: string) => opened().longestFrom.get(two) ?? 1;
