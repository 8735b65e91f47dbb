import data from '../../../../data/mandarin.json';
import { Trie } from '../../trie';
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
  /** The words, by code point. */
  words: Trie;
  /** By node: where in the data its line begins; -1 where the node is only the beginning of words. */
  lineStarts: Int32Array;
  /** By node. */
  unpacked: Map<number, KnownWord>;
}

const nodeOf = (words: Trie, word: string): number => {
  let node = 0;
  for (const character of word) node = words.grow(node, character.codePointAt(0)!);
  return node;
};

function openTable(): Table {
  const words = new Trie();
  const starts: number[] = [];
  for (let start = 0; start < data.words.length;) {
    let node = 0;
    let at = start;
    // A word ends where its tag begins, a letter of a-z.
    for (let code = data.words.codePointAt(at)!; code > 0x7f; code = data.words.codePointAt(at)!) {
      node = words.grow(node, code);
      at += code > 0xffff ? 2 : 1;
    }
    starts[node] = start;
    const end = data.words.indexOf('\n', at);
    start = end < 0 ? data.words.length : end + 1;
  }
  const own = ownPhrases().map(([word, known]) => [nodeOf(words, word), known] as const);
  const lineStarts = Int32Array.from({ length: words.size }, (_, node) => starts[node] ?? -1);
  for (const word of chanceNeighbours) lineStarts[nodeOf(words, word)] = -1;
  return { words, lineStarts, unpacked: new Map(own) };
}

function unpack(line: string): KnownWord {
  const [, word, tag, level, odd] = lineFormat.exec(line)!;
  const readings = Array.from(word!, characterReading);
  for (const [, at, reading] of odd!.matchAll(/ (\d+?)([a-z:]+\d)/g)) readings[Number(at)] = reading!;
  return { tag: tag!, cost: logTotal - (level!.charCodeAt(0) - firstLevel) / 5, readings };
}

let table: Table | undefined;
// Opened at first use: 120,000 lines are not worth reading for an English line.
const opened = () => (table ??= openTable());

/** The beginning of words that goes on from another one (0: from nothing) with a character; 0 where no word does. */
export const goOn = (beginning: number, character: string): number =>
  opened().words.child(beginning, character.codePointAt(0)!);

/** The dictionary's entry for a word that `goOn` has led to; undefined where that is only the beginning of words. */
export function wordAt(beginning: number): KnownWord | undefined {
  const { lineStarts, unpacked } = opened();
  const known = unpacked.get(beginning);
  if (known !== undefined) return known;
  const start = lineStarts[beginning] ?? -1;
  if (start < 0) return undefined;
  const end = data.words.indexOf('\n', start);
  const found = unpack(data.words.slice(start, end < 0 ? undefined : end));
  unpacked.set(beginning, found);
  return found;
}
